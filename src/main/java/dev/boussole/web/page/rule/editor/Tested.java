package dev.boussole.web.page.rule.editor;

import dev.boussole.web.page.Frame;
import java.util.List;

/**
 * What came of running tests.
 *
 * @param file whose tests they are; empty for all
 * @param problems what keeps the rulebook from being tested
 */
public record Tested(
        Frame frame,
        String file,
        String summary,
        String tone,
        List<Row> failed,
        List<Row> passed,
        List<String> problems) {
    /**
     * A test.
     *
     * @param expected the rules that should have spoken
     * @param found those that spoke
     */
    public record Row(String file, int line, String name, String expected, String found, List<String> faults) {}
}
