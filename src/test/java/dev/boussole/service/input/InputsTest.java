package dev.boussole.service.input;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.boussole.campaign.InputException;
import dev.boussole.campaign.Language;
import dev.boussole.campaign.Measure;
import dev.boussole.campaign.PerformanceHistory;
import dev.boussole.campaign.Scope;
import dev.boussole.decision.Actor;
import dev.boussole.review.Workspace;
import dev.boussole.store.Database;
import dev.boussole.store.TestDatabase;
import dev.boussole.store.TestServer;
import dev.boussole.store.event.EventStore;
import dev.boussole.store.input.StaleVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestServer.class)
class InputsTest {
    private static final String HEAD = "date,campaignName,currency,clicks,spend\n";

    @Parameter
    private @Nullable TestServer server;

    @TempDir
    private Path folder;

    private Database database;
    private Inputs inputs;

    @BeforeEach
    void open() {
        database = TestDatabase.open(Objects.requireNonNull(server));
        inputs = new Inputs(database, Clock.systemUTC());
        inputs.create("shop");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_same_file_twice_changes_nothing() throws IOException {
        ImportOutcome first = take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n2026-01-02,Spring,EUR,20,6\n");
        ImportOutcome second = take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n2026-01-02,Spring,EUR,20,6\n");
        assertThat(first.rowsAdded()).isEqualTo(2);
        assertThat(second.unchanged()).isTrue();
        assertThat(second.revision()).isEqualTo(first.revision());
        assertThat(inputs.imports("shop", Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(new EventStore(database).after(0, 10))
                .extracting(event -> event.kind())
                .containsExactly("import.done");
    }

    @Test
    void a_later_file_gives_new_figures_and_the_earlier_revision_still_has_the_old_ones() throws IOException {
        ImportOutcome first = take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n2026-01-02,Spring,EUR,20,6\n");
        ImportOutcome second = take(
                "a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n2026-01-02,Spring,EUR,25,6\n2026-01-03,Spring,EUR,30,7\n");
        assertThat(second.rowsAdded()).isEqualTo(2);
        assertThat(second.rowsEnded()).isEqualTo(1);
        assertThat(clicks(first.revision())).containsExactly(10, 20);
        assertThat(clicks(second.revision())).containsExactly(10, 25, 30);
    }

    @Test
    void a_file_that_ends_earlier_does_not_take_the_place_of_one_that_knows_more() throws IOException {
        take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n2026-01-02,Spring,EUR,20,6\n");
        ImportOutcome late = take("b.csv", HEAD + "2026-01-01,Spring,EUR,7,5\n");
        assertThat(late.rowsEnded()).isZero();
        assertThat(clicks(late.revision())).containsExactly(10, 20);
    }

    @Test
    void of_two_files_with_other_columns_that_end_on_one_day_the_later_import_is_believed() throws IOException {
        take("z.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n");
        ImportOutcome later =
                take("z.csv", "date,campaignName,currency,clicks,spend,conversions\n2026-01-01,Spring,EUR,12,5,1\n");
        assertThat(clicks(later.revision())).containsExactly(12);
    }

    @Test
    void rows_of_one_day_that_are_added_up_are_compared_together() throws IOException {
        take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n2026-01-01,Spring,EUR,4,1\n");
        assertThat(take("a.csv", HEAD + "2026-01-01,Spring,EUR,4,1\n2026-01-01,Spring,EUR,10,5\n")
                        .unchanged())
                .isTrue();
        ImportOutcome other = take("a.csv", HEAD + "2026-01-01,Spring,EUR,4,1\n2026-01-01,Spring,EUR,11,5\n");
        assertThat(other.rowsAdded()).isEqualTo(2);
        assertThat(other.rowsEnded()).isEqualTo(2);
        assertThat(clicks(other.revision())).containsExactly(15);
    }

    @Test
    void a_file_that_cannot_be_used_keeps_the_others_out_and_all_problems_are_told() {
        assertThatThrownBy(() -> inputs.take(
                        "shop",
                        List.of(
                                upload("good.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n"),
                                upload("bad.csv", "colour,taste\nred,sweet\n"),
                                upload("worse.csv", "")),
                        ImportOptions.NONE,
                        Actor.LOCAL))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.source().file())
                                .contains("bad.csv", "worse.csv"));
        assertThat(inputs.latestRevision("shop")).isZero();
        assertThat(inputs.imports("shop", Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void money_without_a_currency_is_refused_until_its_sender_names_one() throws IOException {
        String text = "date,campaignName,clicks,spend\n2026-01-01,Spring,10,5\n";
        assertThatThrownBy(() -> take("a.csv", text))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.message(Language.EN)).contains("`currency=EUR`"));
        ImportOutcome outcome = inputs.take(
                "shop",
                List.of(upload("a.csv", text)),
                new ImportOptions(ImportOptions.NONE.reading(), Currency.getInstance("EUR")),
                Actor.LOCAL);
        assertThat(workspace(outcome.revision()).account().currency().getCurrencyCode())
                .isEqualTo("EUR");
    }

    @Test
    void a_second_currency_is_refused_until_the_account_declares_one() throws IOException {
        take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n");
        assertThatThrownBy(() -> take("b.csv", HEAD + "2026-01-01,Summer,USD,10,5\n"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.message(Language.EN)).contains("EUR, USD"));
        inputs.putSettings("shop", "currency: EUR\n", null, Actor.LOCAL);
        assertThat(take("b.csv", HEAD + "2026-01-01,Summer,USD,10,5\n").rowsAdded())
                .isOne();
    }

    @Test
    void settings_are_kept_as_they_were_and_a_stale_editor_is_told() {
        long first = inputs.putSettings("shop", "account: Un\n", null, Actor.LOCAL);
        assertThat(inputs.putSettings("shop", "account: Un\n", first, Actor.LOCAL))
                .isEqualTo(first);
        long second = inputs.putSettings("shop", "account: Deux\n", first, Actor.LOCAL);
        assertThat(second).isGreaterThan(first);
        assertThatThrownBy(() -> inputs.putSettings("shop", "account: Trois\n", first, Actor.LOCAL))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.current()).isEqualTo(second));
        assertThatThrownBy(() -> inputs.putSettings("shop", "currency: [", null, Actor.LOCAL))
                .isInstanceOf(InputException.class);
    }

    @Test
    void an_objective_that_was_set_stands_for_that_of_the_settings_and_a_removed_one_stays_away_until_they_change()
            throws IOException {
        String yaml = "objectives:\n  - { id: cpa, kpi: cpa, target: 20 }\n  - { id: roas, kpi: roas, target: 3 }\n";
        long settings = inputs.putSettings("shop", yaml, null, Actor.LOCAL);
        Objectives objectives = inputs.objectives();
        Objectives.Versioned changed = objectives.put(
                "shop", "cpa", "{\"id\":\"cpa\",\"kpi\":\"cpa\",\"target\":15}", settings, Set.of(), Actor.LOCAL);
        assertThat(changed.objective().target()).isEqualTo(15.0);
        objectives.delete("shop", "roas", null, Actor.LOCAL);
        assertThat(objectives.list("shop"))
                .extracting(one -> one.objective().id())
                .containsExactly("cpa");
        assertThatThrownBy(() -> objectives.put(
                        "shop", "cpa", "{\"id\":\"cpa\",\"kpi\":\"cpa\"}", settings, Set.of(), Actor.LOCAL))
                .isInstanceOf(StaleVersion.class);
        inputs.putSettings("shop", yaml + "# again\n", null, Actor.LOCAL);
        assertThat(objectives.list("shop"))
                .extracting(one -> one.objective().id())
                .containsExactly("cpa", "roas");
        assertThat(objectives.get("shop", "cpa").orElseThrow().objective().target())
                .isEqualTo(15.0);
        ImportOutcome rows = take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n");
        assertThat(workspace(rows.revision()).objectives()).hasSize(2);
    }

    @Test
    void an_objective_with_mistakes_is_refused_with_a_pointer_to_each() {
        assertThatThrownBy(() -> inputs.objectives()
                        .put(
                                "shop",
                                "x",
                                "{\"id\":\"x\",\"kpi\":\"cpa\",\"target\":\"low\",\"colour\":1}",
                                null,
                                Set.of(),
                                Actor.LOCAL))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.column())
                                .containsExactlyInAnyOrder("/target", "/colour"));
        assertThat(inputs.objectives().list("shop")).isEmpty();
    }

    @Test
    void an_objective_may_name_a_campaign_that_only_the_rows_tell_of() throws IOException {
        long rows = take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n").revision();
        String campaign = workspace(rows).campaigns().get(0).id();
        Objectives objectives = inputs.objectives();
        String json = "{\"id\":\"x\",\"kpi\":\"cpa\",\"campaign\":\"" + campaign + "\"}";
        long set = objectives
                .put("shop", "x", json, Objectives.NONE, Set.of(campaign), Actor.LOCAL)
                .version();
        assertThat(workspace(set).objectives())
                .extracting(one -> one.campaignId())
                .containsExactly(campaign);
        assertThat(objectives.list("shop")).hasSize(1);
        assertThatThrownBy(() -> objectives.put(
                        "shop",
                        "y",
                        json.replace("\"x\"", "\"y\"").replace(campaign, "nobody"),
                        null,
                        Set.of(campaign),
                        Actor.LOCAL))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused ->
                                assertThat(refused.message(Language.EN)).contains("no campaign has the id `nobody`"));
    }

    @Test
    void an_objective_in_another_currency_than_the_rows_is_refused() throws IOException {
        take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n");
        assertThatThrownBy(() -> inputs.objectives()
                        .put(
                                "shop",
                                "x",
                                "{\"id\":\"x\",\"kpi\":\"cpa\",\"currency\":\"USD\"}",
                                null,
                                Set.of(),
                                Actor.LOCAL))
                .isInstanceOfSatisfying(
                        InputException.class,
                        refused -> assertThat(refused.message(Language.EN))
                                .contains("`USD` is not the account's currency, `EUR`"));
    }

    @Test
    void a_folder_is_followed_file_by_file() throws IOException {
        write("a.csv", HEAD + "2026-01-01,Spring,EUR,10,5\n");
        write("b.csv", HEAD + "2026-01-01,Summer,EUR,11,5\n");
        ImportOutcome first = inputs.syncFolder("shop", folder, Actor.FOLDER);
        assertThat(first.files()).hasSize(2);
        assertThat(inputs.syncFolder("shop", folder, Actor.FOLDER).unchanged()).isTrue();

        write("a.csv", HEAD + "2026-01-02,Spring,EUR,99,5\n");
        ImportOutcome second = inputs.syncFolder("shop", folder, Actor.FOLDER);
        assertThat(second.files()).hasSize(1);
        assertThat(clicks(first.revision())).containsExactly(10, 11);
        assertThat(clicks(second.revision())).containsExactly(99, 11);

        Files.delete(folder.resolve("b.csv"));
        assertThat(clicks(inputs.syncFolder("shop", folder, Actor.FOLDER).revision()))
                .containsExactly(99);

        write("c.csv", "colour,taste\nred,sweet\n");
        assertThat(workspace(inputs.syncFolder("shop", folder, Actor.FOLDER).revision())
                        .problems())
                .extracting(problem -> problem.source().file())
                .contains("c.csv");
    }

    @Test
    void two_imports_at_one_time_queue_up() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(4);
        List<Callable<ImportOutcome>> imports = new ArrayList<>();
        for (int day = 1; day <= 8; day++) {
            String text = HEAD + String.format(Locale.ROOT, "2026-01-%02d,Spring,EUR,%d,5%n", day, day);
            String name = day + ".csv";
            Inputs other = new Inputs(database, Clock.systemUTC());
            imports.add(() -> other.take("shop", List.of(upload(name, text)), ImportOptions.NONE, Actor.LOCAL));
        }
        for (Future<ImportOutcome> done : workers.invokeAll(imports)) {
            assertThat(done.get().rowsAdded()).isOne();
        }
        workers.shutdown();
        assertThat(clicks(inputs.latestRevision("shop"))).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void days_far_off_and_characters_of_all_kinds_are_kept() throws IOException {
        ImportOutcome outcome = take("a.csv", HEAD + "1999-12-31,Spring,EUR,10,5\n2100-01-01,L'été \"☃\",EUR,20,6\n");
        assertThat(outcome.rowsAdded()).isEqualTo(2);
        assertThat(workspace(outcome.revision()).campaigns()).hasSize(2);
    }

    @Test
    void an_analyst_sees_each_figure_that_is_known_now() throws IOException {
        take("a.csv", HEAD + "2026-01-01,Spring,EUR,10,\n");
        take("a.csv", HEAD + "2026-01-01,Spring,EUR,12,\n");
        List<String> seen = database.read(handle -> handle.createQuery(
                        "select account || ' ' || campaign_name || ' ' || measure || ' ' || figure from current_figure")
                .mapTo(String.class)
                .list());
        assertThat(seen).containsExactly("shop Spring clicks 12");
    }

    private ImportOutcome take(String name, String text) throws IOException {
        return inputs.take("shop", List.of(upload(name, text)), ImportOptions.NONE, Actor.LOCAL);
    }

    private Upload upload(String name, String text) throws IOException {
        return new Upload(name, Files.writeString(Files.createTempFile(folder, "up", ".part"), text));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Workspace workspace(long revision) {
        return inputs.workspace("shop", revision, Language.EN).workspace();
    }

    private List<Integer> clicks(long revision) {
        PerformanceHistory history = workspace(revision).history();
        List<Integer> clicks = new ArrayList<>();
        for (Scope scope : history.scopes()) {
            var series = history.of(scope).orElseThrow();
            for (double figure : requireNonNull(series.column(Measure.CLICKS))) {
                clicks.add((int) figure);
            }
        }
        return clicks;
    }
}
