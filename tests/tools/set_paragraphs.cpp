// Sets paragraphs through the whole engine, from words to lines, as TeX was asked to, for comparison with TeX's own lines.
//
//     set_paragraphs FONTS_FOLDER < cases.jsonl > lines.jsonl
//
// A case is a JSON object a line: "id", "text", "font" (the file FONTS_FOLDER/font.ttf), "size" ("10pt"), "width_sp". The
// answer has its "id" and "lines". Words are divided by TeX's patterns for American English.
#include "assets/assets.h"
#include "ui/text/typesetter.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>

namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

class Setter {
public:
    explicit Setter(std::string folder) : m_folder(std::move(folder)) {}

    nlohmann::json set(const nlohmann::json& task) {
        text::Typesetter& typesetter = typesetter_for(task["font"]);
        text::Paragraph paragraph;
        paragraph.text = task["text"];
        paragraph.style.size_pt = std::stof(task["size"].get<std::string>());
        paragraph.style.fitting = text::Fitting::Plain; // TeX was given fonts without kerning
        paragraph.block.alignment = text::Alignment::Justified;
        const text::ShapedParagraph shaped = typesetter.shape(paragraph);
        const float width_pt = task["width_sp"].get<float>() / text::scaled_per_pt;
        nlohmann::json lines = nlohmann::json::array();
        for (const text::Line& line : typesetter.lay_out(shaped, width_pt).lines)
            lines.push_back(shaped.text.substr(line.begin, line.end - line.begin) +
                            (line.hyphenated ? "-" : ""));
        return {{"id", task["id"]}, {"lines", lines}};
    }

private:
    text::Typesetter& typesetter_for(const std::string& font) {
        const auto known = m_typesetters.find(font);
        if (known != m_typesetters.end())
            return known->second;
        const std::string& bytes = m_fonts[font] = bytes_of(m_folder + "/" + font + ".ttf");
        text::Fonts fonts;
        fonts.add({}, {nullptr, bytes, 0});
        text::Typesetter typesetter(std::move(fonts));
        if (auto hyphenator = text::Hyphenator::from_dictionary(*assets::find("hyphenation/en-us.dic")))
            typesetter.add_hyphenator("en-us", *std::move(hyphenator));
        return m_typesetters.emplace(font, std::move(typesetter)).first->second;
    }

    std::string m_folder;
    std::map<std::string, std::string> m_fonts;
    std::map<std::string, text::Typesetter> m_typesetters;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: set_paragraphs FONTS_FOLDER < cases.jsonl > lines.jsonl\n";
        return 2;
    }
    Setter setter(argv[1]);
    for (std::string line; std::getline(std::cin, line);)
        std::cout << setter.set(nlohmann::json::parse(line)).dump() << '\n';
}
