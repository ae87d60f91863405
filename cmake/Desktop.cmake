# What a desktop that follows FreeDesktop.org has to know: which links and files the program opens.
include(GNUInstallDirs)
install(FILES assets/desktop/dstl.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES assets/desktop/dstl-mime.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
