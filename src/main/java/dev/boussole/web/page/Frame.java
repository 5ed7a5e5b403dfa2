package dev.boussole.web.page;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param section which of the pages it belongs to, or null for none
 * @param path the page's own path, for the other language's link
 * @param query what the address carries besides language and account, {@code &asOf=2026-10-31} or nothing
 * @param assets the address of a file by its name
 * @param files names of the style sheets and scripts of this page alone
 * @param refreshSeconds when the browser should look again, or null
 */
public record Frame(
        Labels labels,
        String title,
        @Nullable Section section,
        String path,
        String query,
        UnaryOperator<String> assets,
        List<String> files,
        List<Notice> notices,
        @Nullable Integer refreshSeconds,
        Viewer viewer) {
    public Frame {
        files = List.copyOf(files);
        notices = List.copyOf(notices);
    }

    public String language() {
        return labels.language().code();
    }

    public String asset(String name) {
        return assets.apply(name);
    }

    public List<String> styles() {
        return files.stream().filter(name -> name.endsWith(".css")).toList();
    }

    public List<String> scripts() {
        return files.stream().filter(name -> name.endsWith(".js")).toList();
    }

    /** The address of another page in the same language and account; {@code path} may carry parameters of its own. */
    public String to(String path) {
        return to(path, language());
    }

    /** This page in another language. */
    public String here(String language) {
        String address = to(path, language);
        return address + query;
    }

    private String to(String other, String language) {
        String account = viewer.account();
        return other + (other.contains("?") ? "&" : "?") + "lang=" + language
                + (account == null ? "" : "&account=" + account);
    }
}
