package dev.boussole.cli;

import dev.boussole.report.JsonText;
import dev.boussole.setting.Configuration;
import dev.boussole.setting.ServiceTable;
import dev.boussole.setting.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code serve --print-config} prints: each setting, its value and where it came from. */
final class ConfigurationReport {
    private final Configuration given;
    private final Session session;

    ConfigurationReport(Configuration given, Session session) {
        this.given = given;
        this.session = session;
    }

    String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(label("config.setting"), label("config.value"), label("config.from")));
        for (Setting<?> setting : ServiceTable.ALL) {
            String value = String.join(", ", given.shown(setting));
            String from = given.origin(setting).shown().in(session.language()).replace("`", "");
            rows.add(List.of(setting.key(), value.isEmpty() ? label("config.none") : value, from));
        }
        int[] width = {width(rows, 0), width(rows, 1)};
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(padded(row.get(0), width[0]))
                    .append("  ")
                    .append(padded(row.get(1), width[1]))
                    .append("  ")
                    .append(row.get(2))
                    .append('\n');
        }
        return text.toString();
    }

    private String label(String key) {
        return session.labels().text(key);
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    String json() {
        Map<String, Object> settings = new LinkedHashMap<>();
        ServiceTable.ALL.forEach(setting -> settings.put(setting.key(), one(setting)));
        return JsonText.of(Map.of("settings", settings));
    }

    private Map<String, @Nullable Object> one(Setting<?> setting) {
        List<String> shown = given.shown(setting);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", setting.several() ? shown : shown.isEmpty() ? null : shown.get(0));
        json.put("from", given.origin(setting).kind());
        json.put("where", given.origin(setting).shown().in(session.language()).replace("`", ""));
        json.put("flag", setting.flag());
        json.put("variable", setting.variable());
        return json;
    }
}
