package dev.boussole.web.page.rule.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    private static List<String> diff(String before, String after) {
        return LineDiff.of(before, after).stream()
                .map(line -> line.mark() + line.text())
                .toList();
    }

    @Test
    void equal_texts_differ_in_nothing() {
        assertThat(diff("a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void a_changed_line_is_gone_and_new() {
        assertThat(diff("a\nb\nc\n", "a\nx\nc\n")).containsExactly(" a", "-b", "+x", " c");
    }

    @Test
    void lines_that_stay_between_others_are_kept() {
        assertThat(diff("a\nb\nc\nd\n", "b\nc\ne\nd\n")).containsExactly("-a", " b", " c", "+e", " d");
    }

    @Test
    void what_is_far_from_a_difference_is_left_out() {
        String before = IntStream.range(0, 30).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        String after = before.replace("\n5\n", "\nfive\n").replace("\n20\n", "\ntwenty\n");
        assertThat(diff(before, after))
                .containsExactly(
                        " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8", "…", " 17", " 18", " 19", "-20", "+twenty",
                        " 21", " 22", " 23");
    }

    @Test
    void a_new_file_is_new_line_by_line() {
        assertThat(diff("", "a\nb\n")).containsExactly("+a", "+b");
    }

    @Test
    void large_differences_are_told_as_a_whole() {
        String before = IntStream.range(0, 3_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String after = IntStream.range(0, 3_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
        assertThat(diff(before, after)).hasSize(6_000).startsWith("-a0").endsWith("+b2999");
    }
}
