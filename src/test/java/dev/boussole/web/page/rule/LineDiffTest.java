package dev.boussole.web.page.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    private static List<String> diff(String before, String after) {
        return LineDiff.of(before, after).stream()
                .map(line -> line.mark() + (line.number() == 0 ? "" : line.number() + " ") + line.text())
                .toList();
    }

    @Test
    void equal_texts_do_not_differ() {
        assertThat(diff("a\nb\n", "a\nb")).isEmpty();
    }

    @Test
    void a_line_that_changed_is_gone_and_new() {
        assertThat(diff("a\nb\nc", "a\nx\nc")).containsExactly(" 1 a", "-2 b", "+2 x", " 3 c");
    }

    @Test
    void lines_are_numbered_as_in_the_text_that_they_stand_in() {
        assertThat(diff("a\nb", "new\na\nb\nlast")).containsExactly("+1 new", " 2 a", " 3 b", "+4 last");
    }

    @Test
    void far_from_any_change_lines_are_left_out() {
        String before = IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        String after = before.replace("\n10\n", "\nten\n");
        assertThat(diff(before, after))
                .containsExactly(" 7 7", " 8 8", " 9 9", "-10 10", "+10 ten", " 11 11", " 12 12", " 13 13");
    }

    @Test
    void lines_left_out_between_two_changes_are_told() {
        String before = IntStream.rangeClosed(1, 20).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        String after = before.replace("\n3\n", "\nthree\n").replace("\n18\n", "\neighteen\n");
        assertThat(diff(before, after)).containsOnlyOnce("…").doesNotContain(" 10 10");
    }

    @Test
    void lines_that_stay_between_others_are_kept() {
        assertThat(diff("a\nb\nc\nd", "b\nc\ne\nd")).containsExactly("-1 a", " 1 b", " 2 c", "+3 e", " 4 d");
    }

    @Test
    void a_file_that_is_gone_is_gone_line_by_line() {
        assertThat(diff("a\nb", "")).containsExactly("-1 a", "-2 b");
    }

    @Test
    void texts_too_large_to_compare_are_told_as_a_whole() {
        String before = IntStream.range(0, 3000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String after = IntStream.range(0, 3000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
        List<LineDiff.Line> lines = LineDiff.of(before, after);
        assertThat(LineDiff.count(lines, '-')).isEqualTo(3000);
        assertThat(LineDiff.count(lines, '+')).isEqualTo(3000);
    }
}
