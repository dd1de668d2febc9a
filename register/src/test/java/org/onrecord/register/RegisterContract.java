package org.onrecord.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.onrecord.language.knowledge.Knowledge;
import org.onrecord.language.knowledge.KnowledgeException;
import org.onrecord.language.knowledge.Known;
import org.onrecord.language.knowledge.Meaning;
import org.onrecord.language.knowledge.Office;
import org.onrecord.page.Page;
import org.onrecord.register.Gazette.Issue;
import org.onrecord.register.knowledge.DumpEntity.Organization;
import org.onrecord.register.knowledge.DumpEntity.Person;
import org.onrecord.register.knowledge.DumpEntity.Position;
import org.onrecord.register.knowledge.DumpEntity.Term;

/** What every register promises, whatever store is behind it. A store's test extends this. */
public abstract class RegisterContract extends JoinsContract {

    private static final String BRIDGE = "https://vell-gazette.example/2031/bridge";

    private static final Office MINISTRY = new Office("foreign minister", "Q33");

    private static final Position FOREIGN_MINISTER =
            new Position("Q9990000011", "Foreign Minister", List.of(MINISTRY), Optional.empty());

    private static Added add(Register register, Issue issue) throws RegisterException {
        return register.add(issue.page(), issue.reading());
    }

    @Test
    void a_new_register_has_no_reports() throws Exception {
        try (Register register = open(folder)) {
            assertThat(register.reports(Optional.empty(), 10)).isEqualTo(new ReportList(List.of(), Optional.empty()));
            assertThat(register.report("r0")).isEmpty();
            assertThat(register.statement("s0")).isEmpty();
            assertThat(register.page("sha256:00")).isEmpty();
        }
    }

    @Test
    void what_was_added_is_there_as_it_was_after_the_register_is_opened_again() throws Exception {
        Issue issue = Gazette.at(BRIDGE, "2031-04-02", "The bridge is closed.", "It will stay closed \uD83D\uDEA7.");
        Added added;
        try (Register register = open(folder)) {
            added = add(register, issue);
            assertThat(added.status()).isEqualTo(Added.Status.ADDED);
            assertThat(added.page()).isEqualTo(issue.page().digest());
        }
        try (Register register = open(folder)) {
            RegisteredReport report = register.report(added.report()).orElseThrow();
            assertThat(report.reading()).isEqualTo(issue.reading());
            assertThat(report.url()).contains(BRIDGE);
            assertThat(report.versions()).extracting(Version::number).containsExactly(1);
            assertThat(report.versions()).extracting(Version::page).containsExactly(added.page());
            assertThat(report.statementIds()).containsOnlyKeys("s1", "s2");
            assertThat(register.reports(Optional.empty(), 10).items())
                    .containsExactly(new ReportSummary(
                            added.report(),
                            Optional.of(BRIDGE),
                            Optional.of("The bridge is closed."),
                            Optional.empty(),
                            Optional.of("The Vell Gazette"),
                            Optional.of("2031-04-02"),
                            1,
                            report.copyGroup(),
                            2,
                            Optional.empty()));
        }
    }

    @Test
    void the_page_is_kept_to_the_byte() throws Exception {
        Issue issue = Gazette.at(BRIDGE, "2031-04-02", "The bridge is closed.");
        try (Register register = open(folder)) {
            add(register, issue);
            Page page = register.page(issue.page().digest()).orElseThrow();
            assertThat(page.bytes()).isEqualTo(issue.page().bytes());
            assertThat(page.input()).isEqualTo("gazette.txt");
            assertThat(page.url()).contains(BRIDGE);
            assertThat(page.mediaType()).contains("text/plain");
            assertThat(page.charset()).contains("utf-8");
            assertThat(page.fetched()).isEqualTo(issue.page().fetched());
        }
    }

    @Test
    void pages_are_listed_by_their_digests_without_their_bytes() throws Exception {
        List<Issue> issues = List.of(
                Gazette.at(BRIDGE, "2031-04-02", "The bridge is closed."),
                Gazette.at(BRIDGE, "2031-04-03", "The bridge is open."),
                Gazette.withoutAddress("Nobody was hurt."));
        try (Register register = open(folder)) {
            for (Issue issue : issues) add(register, issue);
            List<String> digests =
                    issues.stream().map(issue -> issue.page().digest()).sorted().toList();
            Slice<ArchivedPage> first = register.archivedPages(Optional.empty(), 2);
            assertThat(first.items()).extracting(ArchivedPage::digest).isEqualTo(digests.subList(0, 2));
            Slice<ArchivedPage> second = register.archivedPages(first.next(), 2);
            assertThat(second.items()).extracting(ArchivedPage::digest).isEqualTo(digests.subList(2, 3));
            assertThat(second.next()).isEmpty();
            Page page = issues.get(0).page();
            ArchivedPage archived = register.archivedPage(page.digest()).orElseThrow();
            assertThat(archived.url()).isEqualTo(page.url());
            assertThat(archived.fetched()).isEqualTo(page.fetched());
            assertThat(archived.mediaType()).isEqualTo(page.mediaType());
            assertThat(folder.resolve(RegisterFolder.ARCHIVE).resolve(archived.file()))
                    .isRegularFile();
            assertThat(register.archivedPage("sha256:00")).isEmpty();
            assertThatThrownBy(() -> register.archivedPages(Optional.empty(), 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_page_that_was_added_before_changes_nothing() throws Exception {
        Issue issue = Gazette.at(BRIDGE, "2031-04-02", "The bridge is closed.");
        try (Register register = open(folder)) {
            Added first = add(register, issue);
            ReportList before = register.reports(Optional.empty(), 10);
            Added again = add(register, issue);
            assertThat(again).isEqualTo(new Added(first.report(), first.page(), Added.Status.UNCHANGED));
            assertThat(register.reports(Optional.empty(), 10)).isEqualTo(before);
        }
    }

    @Test
    void another_page_at_the_same_address_is_a_new_version() throws Exception {
        try (Register register = open(folder)) {
            Added first = add(register, Gazette.at(BRIDGE, "2031-04-02", "The bridge is closed."));
            Issue later = Gazette.at(BRIDGE, "2031-04-03", "The bridge is open.");
            Added second = add(register, later);
            assertThat(second.status()).isEqualTo(Added.Status.NEW_VERSION);
            assertThat(second.report()).isEqualTo(first.report());
            RegisteredReport report = register.report(first.report()).orElseThrow();
            assertThat(report.reading()).isEqualTo(later.reading());
            assertThat(report.versions()).extracting(Version::page).containsExactly(first.page(), second.page());
            assertThat(register.reports(Optional.empty(), 10).items())
                    .singleElement()
                    .satisfies(summary -> assertThat(summary.versions()).isEqualTo(2))
                    .satisfies(summary -> assertThat(summary.headline()).contains("The bridge is open."));
            assertThat(add(register, Gazette.at(BRIDGE, "2031-04-02", "The bridge is closed."))
                            .status())
                    .isEqualTo(Added.Status.UNCHANGED);
        }
    }

    @Test
    void a_report_has_the_same_id_in_every_register() throws Exception {
        Issue issue = Gazette.at(BRIDGE, "2031-04-02", "The bridge is closed.");
        try (Register one = open(folder.resolve("one"));
                Register other = open(folder.resolve("other"))) {
            Added here = add(one, issue);
            Added there = add(other, issue);
            assertThat(here.report()).isEqualTo(there.report()).matches("r[0-9a-f]{32}");
            // All other ids are random, so that two registers can be joined.
            RegisteredReport reportHere = one.report(here.report()).orElseThrow();
            RegisteredReport reportThere = other.report(there.report()).orElseThrow();
            assertThat(reportHere.copyGroup()).isNotEqualTo(reportThere.copyGroup());
            assertThat(reportHere.statementIds().get("s1"))
                    .isNotEqualTo(reportThere.statementIds().get("s1"))
                    .matches("s[0-9a-f]{32}");
        }
    }

    @Test
    void a_page_without_an_address_is_a_report_of_its_own() throws Exception {
        try (Register register = open(folder)) {
            Added one = add(register, Gazette.withoutAddress("The bridge is closed."));
            Added other = add(register, Gazette.withoutAddress("The bridge is open."));
            assertThat(one.report()).isNotEqualTo(other.report());
            assertThat(register.report(one.report()).orElseThrow().url()).isEmpty();
            assertThat(add(register, Gazette.withoutAddress("The bridge is closed."))
                            .status())
                    .isEqualTo(Added.Status.UNCHANGED);
        }
    }

    @Test
    void one_page_at_two_addresses_is_kept_once_and_is_two_reports() throws Exception {
        Issue here = Gazette.at(BRIDGE, "2031-04-02", "The bridge is closed.");
        Issue there = Gazette.at("https://harbour-post.example/bridge", "2031-04-02", "The bridge is closed.");
        try (Register register = open(folder)) {
            assertThat(add(register, here).status()).isEqualTo(Added.Status.ADDED);
            assertThat(add(register, there).status()).isEqualTo(Added.Status.ADDED);
            assertThat(register.reports(Optional.empty(), 10).items())
                    .extracting(summary -> summary.url().orElseThrow())
                    .containsExactlyInAnyOrder(BRIDGE, "https://harbour-post.example/bridge");
            assertThat(register.page(here.page().digest())).isPresent();
        }
    }

    @Test
    void a_statement_keeps_its_id_where_a_new_version_still_says_it() throws Exception {
        try (Register register = open(folder)) {
            Added first = add(
                    register,
                    Gazette.at(
                            BRIDGE, "2031-04-02", "The old bridge will stay closed until June.", "Nobody was hurt."));
            Map<String, String> before =
                    register.report(first.report()).orElseThrow().statementIds();
            add(
                    register,
                    Gazette.at(
                            BRIDGE,
                            "2031-04-03",
                            "We are sorry for it all.",
                            "The old bridge will now stay closed until late June."));
            Map<String, String> after =
                    register.report(first.report()).orElseThrow().statementIds();
            assertThat(after.get("s2")).isEqualTo(before.get("s1"));
            assertThat(after.get("s1")).isNotIn(before.values());
        }
    }

    @Test
    void a_statement_is_given_with_the_last_reading_that_has_it() throws Exception {
        Issue before = Gazette.at(BRIDGE, "2031-04-02", "The bridge is closed.", "Nobody was hurt.");
        Issue after = Gazette.at(BRIDGE, "2031-04-03", "Not a word about it today.", "The bridge is closed.");
        try (Register register = open(folder)) {
            Added added = add(register, before);
            Map<String, String> ids =
                    register.report(added.report()).orElseThrow().statementIds();
            add(register, after);
            RegisteredStatement stays =
                    register.statement(ids.getOrDefault("s1", "")).orElseThrow();
            assertThat(stays.report()).isEqualTo(added.report());
            assertThat(stays.reading()).isEqualTo(after.reading());
            assertThat(stays.statement().id()).isEqualTo("s2");
            RegisteredStatement gone =
                    register.statement(ids.getOrDefault("s2", "")).orElseThrow();
            assertThat(gone.reading()).isEqualTo(before.reading());
            assertThat(gone.statement().id()).isEqualTo("s2");
        }
    }

    @Test
    void reports_are_listed_by_their_dates_of_whatever_precision_the_newest_first() throws Exception {
        try (Register register = open(folder)) {
            add(register, Gazette.at("https://a.example/day", "2031-04-02", "By day."));
            add(register, Gazette.at("https://a.example/clock", "2031-04-02T08:00:00+02:00", "By the clock."));
            add(register, Gazette.at("https://a.example/year", "2031", "By year."));
            add(register, Gazette.at("https://a.example/month", "2031-05", "By month."));
            add(register, Gazette.at("https://a.example/unzoned", "2031-04-02T07:00:00", "Without a zone."));
            assertThat(register.reports(Optional.empty(), 10).items())
                    .extracting(summary -> summary.headline().orElseThrow())
                    .containsExactly("By month.", "Without a zone.", "By the clock.", "By day.", "By year.");
        }
    }

    @Test
    void a_report_without_a_headline_is_listed_by_the_first_words_of_its_text() throws Exception {
        try (Register register = open(folder)) {
            add(register, Gazette.withoutHeadline("The pier is shut.", "Ferries sail from Osk."));
            add(register, Gazette.withoutHeadline("𝒱ell ".repeat(15) + "is twenty words too long for the list."));
            add(register, Gazette.withoutHeadline("x".repeat(200)));
            add(register, Gazette.withoutAddress("The bridge is open."));
            assertThat(register.reports(Optional.empty(), 10).items())
                    .extracting(ReportSummary::opening)
                    .containsExactlyInAnyOrder(
                            Optional.of("The pier is shut."),
                            Optional.of("𝒱ell ".repeat(15) + "is…"),
                            Optional.of("x".repeat(80) + "…"),
                            Optional.empty());
        }
    }

    @Test
    void a_list_is_given_in_parts_that_make_the_whole() throws Exception {
        try (Register register = open(folder)) {
            Set<String> added = new HashSet<>();
            for (int i = 0; i < 7; i++) {
                // Some share their date, so that the id has to decide.
                added.add(add(register, Gazette.at("https://a.example/" + i, "2031-04-0" + (1 + i / 3), "No. " + i))
                        .report());
            }
            List<ReportSummary> whole = register.reports(Optional.empty(), 100).items();
            List<ReportSummary> parts = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                ReportList part = register.reports(next, 2);
                assertThat(part.items()).hasSizeBetween(1, 2);
                parts.addAll(part.items());
                next = part.next();
            } while (next.isPresent());
            assertThat(parts).isEqualTo(whole);
            assertThat(parts).extracting(ReportSummary::id).containsExactlyInAnyOrderElementsOf(added);
            assertThatThrownBy(() -> register.reports(Optional.of("elsewhere"), 2))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> register.reports(Optional.empty(), 0))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_reading_of_another_page_is_refused() throws Exception {
        try (Register register = open(folder)) {
            assertThatThrownBy(() -> register.add(
                            Gazette.withoutAddress("One.").page(),
                            Gazette.withoutAddress("Other.").reading()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(register.reports(Optional.empty(), 10).items()).isEmpty();
        }
    }

    @Test
    void many_threads_and_registers_add_to_one_folder_at_once() throws Exception {
        int each = 10;
        try (Register one = open(folder);
                Register other = open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Added>> all = new ArrayList<>();
            for (int i = 0; i < 4 * each; i++) {
                Register register = i % 2 == 0 ? one : other;
                Issue issue = Gazette.at("https://a.example/" + i % (2 * each), "2031-04-02", "No. " + i);
                Callable<Added> adding = () -> add(register, issue);
                all.add(threads.submit(adding));
            }
            for (Future<Added> added : all) {
                assertThat(added.get().status()).isNotEqualTo(Added.Status.UNCHANGED);
                assertThat(one.page(added.get().page())).isPresent();
            }
            assertThat(one.reports(Optional.empty(), 100).items())
                    .hasSize(2 * each)
                    .allSatisfy(summary -> assertThat(summary.versions()).isEqualTo(2));
        }
    }

    private static Person holder(String id, String name, String since) {
        return new Person(
                id,
                name,
                List.of(name + " the Younger"),
                List.of(new Term("Q9990000011", LocalDate.parse(since), Optional.empty())),
                Optional.of(LocalDate.of(2024, 6, 30)));
    }

    @Test
    void nothing_is_known_before_anything_was_imported() throws Exception {
        try (Register register = open(folder)) {
            assertThat(register.knowledge()).isEmpty();
            assertThat(register.know(List.of())).isZero();
            assertThat(register.knowledge()).isEmpty();
        }
    }

    @Test
    void what_was_imported_is_known_after_the_register_is_opened_again() throws Exception {
        try (Register register = open(folder)) {
            assertThat(register.know(List.of(
                            holder("Q9990000001", "Odo Brandt", "2019-06-06"),
                            new Organization(
                                    "Q9990000022",
                                    "Union of Inland States",
                                    List.of("UIS"),
                                    Known.Kind.IGO,
                                    Optional.empty()),
                            FOREIGN_MINISTER)))
                    .isEqualTo(3);
        }
        try (Register register = open(folder)) {
            Knowledge known = register.knowledge().orElseThrow();
            assertThat(known.meanings("Odo Brandt the Younger"))
                    .containsExactly(new Meaning(
                            Meaning.Way.NAME,
                            new Known(
                                    Known.Kind.PERSON,
                                    "Odo Brandt",
                                    List.of("Odo Brandt the Younger"),
                                    Optional.of("Q9990000001"))));
            assertThat(known.body("UIS").map(Known::kind)).hasValue(Known.Kind.IGO);
            assertThat(known.meanings("Foreign Minister")).isEmpty();
            assertThat(known.digest()).matches("sha256:[0-9a-f]{64}");
        }
    }

    @Test
    void a_holder_is_known_from_the_first_day_up_to_the_last_of_which_anything_is_known() throws Exception {
        try (Register register = open(folder)) {
            register.know(List.of(FOREIGN_MINISTER, holder("Q9990000001", "Odo Brandt", "2019-06-06")));
            Knowledge known = register.knowledge().orElseThrow();
            assertThat(known.holders(MINISTRY, LocalDate.of(2019, 6, 5))).isEmpty();
            assertThat(known.holders(MINISTRY, LocalDate.of(2019, 6, 6)))
                    .extracting(Known::name)
                    .containsExactly("Odo Brandt");
            assertThat(known.holders(MINISTRY, LocalDate.of(2024, 6, 30))).hasSize(1);
            assertThat(known.holders(MINISTRY, LocalDate.of(2024, 7, 1))).isEmpty();
            assertThat(known.holders(new Office("foreign minister", "Q34"), LocalDate.of(2020, 1, 1)))
                    .isEmpty();
        }
    }

    @Test
    void importing_again_changes_nothing_in_any_order_and_a_change_takes_the_place_of_what_was() throws Exception {
        Person first = holder("Q9990000001", "Odo Brandt", "2019-06-06");
        Person other = holder("Q9990000002", "Ada Brix", "2020-06-06");
        try (Register register = open(folder)) {
            register.know(List.of(first, other, FOREIGN_MINISTER));
            String digest = register.knowledge().orElseThrow().digest();
            assertThat(register.know(List.of(FOREIGN_MINISTER, other))).isZero();
            assertThat(register.know(List.of(first, first))).isZero();
            assertThat(register.knowledge().orElseThrow().digest()).isEqualTo(digest);

            assertThat(register.know(List.of(holder("Q9990000001", "Odo Emil Brandt", "2021-06-06"))))
                    .isEqualTo(1);
            Knowledge known = register.knowledge().orElseThrow();
            assertThat(known.digest()).isNotEqualTo(digest);
            assertThat(known.meanings("Odo Brandt")).isEmpty();
            assertThat(known.holders(MINISTRY, LocalDate.of(2021, 1, 1)))
                    .extracting(Known::name)
                    .containsExactly("Ada Brix");

            register.know(List.of(first));
            assertThat(register.knowledge().orElseThrow().digest()).isEqualTo(digest);
        }
        try (Register register = open(folder.resolve("another"))) {
            register.know(List.of(FOREIGN_MINISTER));
            register.know(List.of(other));
            register.know(List.of(first));
            Knowledge known = register.knowledge().orElseThrow();
            try (Register one = open(folder)) {
                assertThat(known.digest())
                        .isEqualTo(one.knowledge().orElseThrow().digest());
            }
        }
    }

    @Test
    void what_changes_while_it_is_read_with_is_not_answered_from() throws Exception {
        try (Register register = open(folder)) {
            register.know(List.of(FOREIGN_MINISTER));
            Knowledge known = register.knowledge().orElseThrow();
            register.know(List.of(holder("Q9990000001", "Odo Brandt", "2019-06-06")));
            assertThatThrownBy(() -> known.meanings("Odo Brandt"))
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessageContaining("Read again");
        }
    }

    @Test
    void what_was_imported_is_no_report() throws Exception {
        try (Register register = open(folder)) {
            register.know(List.of(FOREIGN_MINISTER));
            assertThat(register.reports(Optional.empty(), 10).items()).isEmpty();
        }
    }
}
