package dev.boussole.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.platform.csv.Packed.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    private static final String HEAD = Packed.row(1, "a", "b");

    @TempDir
    Path folder;

    private Map<String, List<String>> shown(Book book) throws IOException {
        return Shown.of(folder, book.bytes());
    }

    /** What the cell below a header reads as, in a workbook with these formats from 1 on. */
    private String cell(String cell, String numFmts, int... formats) throws IOException {
        Book book = new Book().styles(numFmts, formats).sheet("S", HEAD + "<row r=\"2\">" + cell + "</row>");
        return shown(book).getOrDefault("S", List.of()).get(0);
    }

    private String number(String raw) throws IOException {
        return cell("<c r=\"A2\"><v>" + raw + "</v></c>", "");
    }

    private String formatted(String raw, String code) throws IOException {
        String own = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"" + code + "\"/></numFmts>";
        return cell("<c r=\"A2\" s=\"1\"><v>" + raw + "</v></c>", own, 170);
    }

    @Test
    void rows_have_the_numbers_of_the_sheet_and_empty_cells_their_place() throws IOException {
        Book book = new Book()
                .sheet(
                        "S",
                        HEAD
                                + "<row r=\"4\"><c r=\"C4\"><v>7</v></c></row><row r=\"6\"/><row r=\"9\"><c r=\"A9\"><v>1</v></c></row>");
        assertThat(shown(book)).containsEntry("S", List.of("4:||7", "9:1"));
    }

    @Test
    void rows_and_cells_without_addresses_follow_each_other() throws IOException {
        Book book = new Book().sheet("S", HEAD + "<row><c><v>1</v></c><c/><c><v>3</v></c></row>");
        assertThat(shown(book)).containsEntry("S", List.of("2:1||3"));
    }

    @Test
    void whole_numbers_are_digits() throws IOException {
        assertThat(number("1234567")).isEqualTo("2:1234567");
        assertThat(number("-12")).isEqualTo("2:-12");
        assertThat(number("5.0")).isEqualTo("2:5");
        assertThat(number("1.2E+6")).isEqualTo("2:1200000");
        assertThat(number("0.0")).isEqualTo("2:0");
    }

    @Test
    void fractions_have_an_exponent_and_the_fifteen_digits_that_excel_keeps() throws IOException {
        assertThat(number("1234.56")).isEqualTo("2:1234.56E0");
        assertThat(number("1234.5599999999999")).isEqualTo("2:1234.56E0");
        assertThat(number("0.30000000000000004")).isEqualTo("2:0.3E0");
        assertThat(number("-3.125")).isEqualTo("2:-3.125E0");
        assertThat(number("1.5E-7")).isEqualTo("2:0.00000015E0");
    }

    @Test
    void a_number_of_endless_digits_stays_as_it_is_written() throws IOException {
        assertThat(number("1E999999999")).isEqualTo("2:1E999999999");
        assertThat(number("12x")).isEqualTo("2:12x");
    }

    @Test
    void days_are_iso_days_whether_the_format_is_built_in_or_written_out() throws IOException {
        assertThat(cell("<c r=\"A2\" s=\"1\"><v>46326</v></c>", "", 14)).isEqualTo("2:2026-10-31");
        assertThat(formatted("46326", "dd/mm/yyyy")).isEqualTo("2:2026-10-31");
        assertThat(formatted("46326", "[$-40C]d\\ mmmm\\ yyyy;@")).isEqualTo("2:2026-10-31");
        assertThat(formatted("46296", "mmm-yy")).isEqualTo("2:2026-10-01");
    }

    @Test
    void days_before_march_1900_are_counted_as_excel_counts_them() throws IOException {
        assertThat(formatted("1", "yyyy-mm-dd")).isEqualTo("2:1900-01-01");
        assertThat(formatted("59", "yyyy-mm-dd")).isEqualTo("2:1900-02-28");
        assertThat(formatted("61", "yyyy-mm-dd")).isEqualTo("2:1900-03-01");
    }

    @Test
    void days_of_old_mac_workbooks_are_counted_from_1904() throws IOException {
        Book book = new Book()
                .from1904()
                .styles("", 14)
                .sheet("S", HEAD + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>44864</v></c></row>");
        assertThat(shown(book)).containsEntry("S", List.of("2:2026-10-31"));
    }

    @Test
    void moments_times_and_durations_are_told_apart() throws IOException {
        assertThat(formatted("46326.4375", "dd/mm/yyyy hh:mm")).isEqualTo("2:2026-10-31T10:30:00");
        assertThat(formatted("46326.99999999", "dd/mm/yyyy hh:mm")).isEqualTo("2:2026-11-01");
        assertThat(formatted("0.4375", "hh:mm AM/PM")).isEqualTo("2:10:30:00");
        assertThat(formatted("1.25", "[h]:mm:ss")).isEqualTo("2:30:00:00");
    }

    @Test
    void a_number_that_is_no_day_in_a_column_of_days_stays_a_number() throws IOException {
        assertThat(formatted("-3", "dd/mm/yyyy")).isEqualTo("2:-3");
        assertThat(formatted("99999999", "dd/mm/yyyy")).isEqualTo("2:99999999");
    }

    @Test
    void letters_that_a_format_shows_as_they_stand_make_no_date() throws IOException {
        assertThat(formatted("12.5", "#,##0.00&quot; days&quot;")).isEqualTo("2:12.5E0");
        assertThat(formatted("12.5", "[Red]#,##0.00\\d")).isEqualTo("2:12.5E0");
        assertThat(formatted("12.5", "#,##0.00\\ [$USD]")).isEqualTo("2:12.5E0");
        assertThat(formatted("12.5", "General")).isEqualTo("2:12.5E0");
    }

    @Test
    void what_is_shown_as_percent_keeps_the_sign() throws IOException {
        assertThat(formatted("0.0256", "0.00%")).isEqualTo("2:2.56E0%");
        assertThat(cell("<c r=\"A2\" s=\"1\"><v>0.5</v></c>", "", 9)).isEqualTo("2:50E0%");
    }

    @Test
    void percentages_and_fractions_are_numbers_whatever_mark_the_file_has() {
        for (char mark : new char[] {'.', ','}) {
            assertThat(NumberText.of("2.56E0%").orElseThrow().value(mark)).isEqualTo(0.0256);
            assertThat(NumberText.of("-1234.567E0").orElseThrow().value(mark)).isEqualTo(-1234.567);
        }
        assertThat(Numbers.parse("2.56E0%".toCharArray(), 0, 7)).isEqualTo(0.0256);
        assertThat(Numbers.parse("2.56%".toCharArray(), 0, 5)).isNaN();
    }

    @Test
    void fractions_leave_the_mark_of_texts_beside_them_open() {
        DecimalMark mark = new DecimalMark();
        mark.see("1234.56E0", false, 2, "Cost");
        mark.see("3,5", false, 3, "Cost");
        assertThat(mark.decide(null)).isEqualTo(',');
    }

    @Test
    void texts_are_shared_or_in_the_cell_and_lose_their_looks_and_reading_aids() throws IOException {
        Book book = new Book()
                .texts(
                        "<si><t>plain</t></si><si><r><rPr><b/></rPr><t>bo</t></r><r><t xml:space=\"preserve\">ld </t></r><rPh sb=\"0\" eb=\"1\"><t>aid</t></rPh></si>")
                .sheet(
                        "S",
                        HEAD + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
                                + "<c r=\"C2\" t=\"inlineStr\"><is><r><t>two</t></r><r><t> runs</t></r></is></c>"
                                + "<c r=\"D2\" t=\"str\"><f>A2&amp;\"x\"</f><v>line_x000D_</v></c></row>");
        assertThat(shown(book)).containsEntry("S", List.of("2:plain|bold|two runs|line\r"));
    }

    @Test
    void a_formula_is_its_last_value_and_an_error_is_not_available() throws IOException {
        assertThat(cell(
                        "<c r=\"A2\"><f>SUM(B:B)</f><v>7</v></c><c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                                + "<c r=\"C2\" t=\"b\"><v>1</v></c><c r=\"D2\" t=\"b\"><v>0</v></c>"
                                + "<c r=\"E2\" t=\"d\"><v>2026-10-31T00:00:00</v></c>",
                        ""))
                .isEqualTo("2:7|#N/A|TRUE|FALSE|2026-10-31");
    }

    @Test
    void visible_sheets_with_anything_in_them_are_tables_and_know_each_other() throws IOException {
        Book book = new Book()
                .sheet("Chart", HEAD + Packed.row(2, "1", "2"))
                .hidden("Secret", HEAD)
                .sheet("Sheet2", "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>")
                .sheet("Notes", Packed.row(3, "c", "d"));
        Path file = book.write(folder.resolve("book.xlsx"));
        try (Tables tables = Tables.open(file, Limits.DEFAULT)) {
            assertThat(tables.list()).extracting(Table::name).containsExactly("Chart", "Notes");
            assertThat(tables.list().get(0).siblings()).extracting(Table::name).containsExactly("Notes");
            assertThat(tables.list().get(1).candidates()).singleElement().satisfies(header -> {
                assertThat(header.line()).isEqualTo(3);
                assertThat(header.preamble()).containsExactly("", "");
                assertThat(header.names()).containsExactly("c", "d");
            });
        }
    }

    @Test
    void first_lines_are_those_of_the_sheet_with_the_empty_ones() throws IOException {
        Path file = new Book()
                .sheet("S", Packed.row(1, "Report") + Packed.row(3, "a", "b") + Packed.row(4, "1", "2"))
                .write(folder.resolve("book.xlsx"));
        try (Tables tables = Tables.open(file, Limits.DEFAULT)) {
            assertThat(tables.list().get(0).firstLines(3)).containsExactly("Report", "", "a\tb");
        }
    }

    @Test
    void a_workbook_without_a_filled_sheet_is_refused() {
        assertThatThrownBy(() -> shown(new Book().sheet("S", ""))).hasMessageContaining("no visible sheet");
    }

    @Test
    void a_column_beyond_those_of_excel_is_refused_at_its_row() throws IOException {
        assertThat(cell("<c r=\"ZZZZZZZ2\"><v>1</v></c>", "")).contains("more than 16,384 columns");
        assertThat(cell("<c r=\"XFD2\"><v>1</v></c>", "")).endsWith("|1");
        assertThat(cell("<c r=\"XFE2\"><v>1</v></c>", "")).contains("more than 16,384 columns");
    }

    @Test
    void document_types_and_entities_are_refused() {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
        Map<String, byte[]> parts =
                new LinkedHashMap<>(new Book().sheet("S", HEAD).parts());
        parts.put("xl/worksheets/sheet1.xml", Packed.utf8(bomb));
        assertThatThrownBy(() -> Shown.of(folder, Packed.zip(parts))).hasMessageContaining("XLSX prescribes");
    }

    @Test
    void xml_that_breaks_off_is_refused() {
        Map<String, byte[]> parts =
                new LinkedHashMap<>(new Book().sheet("S", HEAD).parts());
        parts.put("xl/worksheets/sheet1.xml", Packed.utf8("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v>"));
        assertThatThrownBy(() -> Shown.of(folder, Packed.zip(parts))).hasMessageContaining("XLSX prescribes");
    }

    @Test
    void shared_texts_beyond_memory_are_refused() throws IOException {
        Limits few = new Limits(1L << 30, 200, 10L << 20, 1000, 1000, 16_000, 16_384, 500);
        Book book = new Book()
                .texts("<si><t>text</t></si>".repeat(20))
                .sheet("S", HEAD + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>");
        assertThat(Shown.of(folder, book.bytes(), few)
                        .getOrDefault("S", List.of())
                        .get(0))
                .contains("the texts of this workbook");
    }

    @Test
    void a_text_or_tag_without_end_is_refused_before_it_is_collected() throws IOException {
        Limits narrow = new Limits(1L << 30, 200, 10L << 20, 1000, 1000, 16_000, 16_384, 1 << 20);
        Book text = new Book().sheet("S", HEAD + Packed.row(2, "x".repeat(1001)));
        assertThat(Shown.of(folder, text.bytes(), narrow)
                        .getOrDefault("S", List.of())
                        .get(0))
                .contains("within 1,000 characters");
        Book tag = new Book().sheet("S", HEAD + "<row r=\"2\" x=\"" + "y".repeat(60_000) + "\"/>");
        assertThat(Shown.of(folder, tag.bytes(), narrow)
                        .getOrDefault("S", List.of())
                        .get(0))
                .contains("within 1,000 characters");
    }

    @Test
    void documents_that_only_look_like_workbooks_are_named() {
        assertThatThrownBy(() -> Shown.of(folder, Packed.zip("mimetype", "application/vnd.oasis", "content.xml", "")))
                .hasMessageContaining("(ODS)");
        assertThatThrownBy(() -> Shown.of(folder, Packed.zip("Index/Document.iwa", "x")))
                .hasMessageContaining("Apple Numbers");
        assertThatThrownBy(() -> Shown.of(folder, Packed.zip("[Content_Types].xml", "", "xl/workbook.bin", "")))
                .hasMessageContaining("(XLSB)");
        assertThatThrownBy(() -> Shown.of(folder, Packed.zip("[Content_Types].xml", "", "word/document.xml", "")))
                .hasMessageContaining("not a workbook");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        assertThatThrownBy(() -> Shown.of(folder, old)).hasMessageContaining("(XLS)");
        assertThatThrownBy(() -> Shown.of(folder, Packed.utf8("\n<html><table><tr><td>Campaign")))
                .hasMessageContaining("web page");
    }

    @Test
    void temporary_copies_are_gone_once_the_file_is_closed() throws IOException {
        byte[] zip = Packed.zip(
                "book.xlsx",
                new Book().sheet("S", HEAD + Packed.row(2, "1", "2")).bytes());
        Path file = Files.write(folder.resolve("a.zip"), zip);
        long before = copies();
        try (Tables tables = Tables.open(file, Limits.DEFAULT)) {
            assertThat(tables.list()).extracting(Table::name).containsExactly("book.xlsx");
            assertThat(copies()).isEqualTo(before + 1);
        }
        assertThat(copies()).isEqualTo(before);
    }

    private static long copies() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("boussole")
                            && file.toString().endsWith(".xlsx"))
                    .count();
        }
    }
}
