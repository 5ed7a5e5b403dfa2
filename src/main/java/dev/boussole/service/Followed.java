package dev.boussole.service;

import java.nio.file.Path;

/** What an account is called that follows a folder. */
final class Followed {
    /** The account of the workspace that comes with the program. */
    static final String SAMPLE = "sample";

    private Followed() {}

    /** The name of the folder, or of the file without its extension, as the id of an account. */
    static String account(Path workspace) {
        Path name = workspace.toAbsolutePath().normalize().getFileName();
        return Account.idOf(name == null ? "" : name.toString().replaceFirst("\\.[A-Za-z]{2,5}$", ""), "workspace");
    }
}
