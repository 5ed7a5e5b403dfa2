package dev.boussole.setting;

/** How the log is written. */
public enum LogFormat {
    TEXT,
    JSON;

    static LogFormat of(String word) {
        return word.equals("json") ? JSON : TEXT;
    }
}
