package dev.boussole.cli;

import dev.boussole.campaign.Language;
import dev.boussole.rulebook.testing.TestReport;
import dev.boussole.rulebook.testing.TestResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A test report in the XML that build servers read: a {@code testsuite} per file, a {@code testcase} per case. A rulebook
 * without tests is one suite whose only case failed.
 */
final class JUnitXml {
    private JUnitXml() {}

    static String of(TestReport report, Language language) {
        Map<String, List<TestResult>> files = report.results().stream()
                .collect(Collectors.groupingBy(TestResult::file, LinkedHashMap::new, Collectors.toList()));
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        files.forEach((file, results) -> suite(file, results, language, xml));
        if (files.isEmpty()) {
            xml.append(
                            "  <testsuite name=\"rules\" tests=\"1\" failures=\"1\" errors=\"0\">\n    <testcase name=\"rules\">")
                    .append(failure("failure", report.summary().in(language)))
                    .append("</testcase>\n  </testsuite>\n");
        }
        return xml.append("</testsuites>\n").toString();
    }

    private static void suite(String file, List<TestResult> results, Language language, StringBuilder xml) {
        long errors = results.stream().filter(TestResult::isMistaken).count();
        long failures = results.stream().filter(result -> !result.passed()).count() - errors;
        xml.append("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\">%n"
                .formatted(escaped(file), results.size(), failures, errors)
                .replace("\r\n", "\n"));
        for (TestResult result : results) {
            xml.append("    <testcase classname=\"")
                    .append(escaped(file))
                    .append("\" name=\"")
                    .append(escaped(result.name().isEmpty() ? file : result.name()))
                    .append("\" file=\"")
                    .append(escaped(file))
                    .append("\" line=\"")
                    .append(result.line())
                    .append('"');
            if (result.passed()) {
                xml.append("/>\n");
            } else {
                String faults = result.faults().stream()
                        .map(fault -> fault.in(language))
                        .collect(Collectors.joining("\n"));
                xml.append('>')
                        .append(failure(result.isMistaken() ? "error" : "failure", faults))
                        .append("</testcase>\n");
            }
        }
        xml.append("  </testsuite>\n");
    }

    private static String failure(String element, String text) {
        String first = text.lines().findFirst().orElse("");
        return "<" + element + " message=\"" + escaped(first) + "\">" + escaped(text) + "</" + element + ">";
    }

    /** Control characters have no place in XML 1.0, escaped or not. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
