package org.onrecord.register.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.register.search.Sayings.BEREN;
import static org.onrecord.register.search.Sayings.ORLA;
import static org.onrecord.register.search.Sayings.TOLAND;
import static org.onrecord.register.search.Sayings.id;
import static org.onrecord.register.search.Sayings.put;
import static org.onrecord.register.search.Sayings.saying;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.register.search.Sayings.Saying;
import org.onrecord.register.vectors.SentenceModel;
import org.onrecord.statement.Act;
import org.onrecord.statement.Form;

class A02_ConditionsAndFacetsTest {

    @TempDir
    private Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() throws Exception {
        index = SearchIndex.open(folder);
        put(
                index,
                saying(1, "the dam stays shut")
                        .by(ORLA)
                        .act(Act.ANNOUNCE)
                        .issue(1)
                        .on("2026-01-31")
                        .outlet("The Harrow Post", "www.harrowpost.example")
                        .meant(),
                saying(2, "nobody shut the dam")
                        .in(2)
                        .by(BEREN)
                        .by(TOLAND)
                        .at(ORLA)
                        .act(Act.DENY)
                        .form(Form.DIRECT)
                        .issue(1)
                        .on("2026-02-01")
                        .outlet("Isle Wire", "islewire.example")
                        .reviewed()
                        .meant(),
                saying(3, "herring quotas will fall")
                        .in(2)
                        .by(BEREN)
                        .issue(2)
                        .on("2026-02-28")
                        .outlet("Isle Wire", "islewire.example")
                        .meant(),
                saying(4, "he hopes for an early spring").in(3).by(ORLA).attitude());
        index.put(id('r', 4), List.of(), List.of(new IndexedPassage(id('r', 4), 0, 0, "the dam was never shut")));
        index.commit(5);
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    private List<Integer> found(SearchRequest.Builder request) throws Exception {
        return index.search(request.build()).items().stream()
                .map(item -> Integer.parseInt(item.statement().substring(1), 16))
                .toList();
    }

    private static SearchRequest.Builder all() {
        return SearchRequest.builder();
    }

    @Test
    void speakers_and_targets_are_found_by_id() throws Exception {
        assertThat(found(all().speaker(ORLA.id()))).containsExactly(1, 4);
        assertThat(found(all().target(ORLA.id()))).containsExactly(2);
        assertThat(found(all().speaker(ORLA.id()).speaker(TOLAND.id()))).containsExactly(2, 1, 4);
    }

    @Test
    void speakers_and_targets_are_found_by_the_words_of_one_of_their_names() throws Exception {
        assertThat(found(all().speaker("vantreight orla"))).containsExactly(1, 4);
        assertThat(found(all().target("Minister Vantreight"))).containsExactly(2);
        assertThat(found(all().speaker("Beren Toland"))).isEmpty();
        assertThat(found(all().speaker("Askwith deputy"))).isEmpty();
        assertThat(found(all().speaker("Toland").speaker(ORLA.id()))).containsExactly(2, 1, 4);
        assertThat(found(all().speaker("?"))).isEmpty();
    }

    @Test
    void act_form_issue_and_report_are_conditions() throws Exception {
        assertThat(found(all().act(Act.DENY).act(Act.ANNOUNCE))).containsExactly(2, 1);
        assertThat(found(all().form(Form.DIRECT))).containsExactly(2);
        assertThat(found(all().issue(id('i', 2)))).containsExactly(3);
        assertThat(found(all().report(id('r', 2)))).containsExactly(3, 2);
        assertThat(found(all().report(id('r', 4)))).isEmpty();
    }

    @Test
    void days_are_limits_that_are_included() throws Exception {
        assertThat(found(all().from(LocalDate.parse("2026-02-01")))).containsExactly(3, 2);
        assertThat(found(all().to(LocalDate.parse("2026-02-01")))).containsExactly(2, 1);
        assertThat(found(all().from(LocalDate.parse("2026-02-01")).to(LocalDate.parse("2026-01-01"))))
                .isEmpty();
    }

    @Test
    void an_outlet_is_found_by_its_name_and_by_its_host() throws Exception {
        assertThat(found(all().outlet("the harrow post"))).containsExactly(1);
        assertThat(found(all().outlet("harrowpost.example"))).containsExactly(1);
        assertThat(found(all().outlet("www.islewire.example"))).containsExactly(3, 2);
    }

    @Test
    void reviewed_and_attitude_are_asked_for_or_not() throws Exception {
        assertThat(found(all().reviewed(true))).containsExactly(2);
        assertThat(found(all().reviewed(false))).containsExactly(3, 1, 4);
        assertThat(found(all().attitude(false))).containsExactly(3, 2, 1);
    }

    @Test
    void conditions_and_words_hold_together() throws Exception {
        assertThat(found(all().words("dam shut").act(Act.DENY))).containsExactly(2);
        assertThat(found(all().words("-dam").speaker("Askwith"))).containsExactly(3);
    }

    @Test
    void facets_count_all_that_matches_whatever_the_limit() throws Exception {
        SearchRequest.Builder request = all().words("").limit(1);
        for (Facet facet : Facet.values()) request.facet(facet);

        SearchResults results = index.search(request.build());

        assertThat(results.total()).isEqualTo(4);
        assertThat(results.totalIsExact()).isTrue();
        assertThat(results.facets().get(Facet.SPEAKER))
                .containsExactly(
                        new Facet.Count(ORLA.id(), 2), new Facet.Count(BEREN.id(), 2), new Facet.Count(TOLAND.id(), 1));
        assertThat(results.facets().get(Facet.TARGET)).containsExactly(new Facet.Count(ORLA.id(), 1));
        assertThat(results.facets().get(Facet.ISSUE))
                .containsExactly(new Facet.Count(id('i', 1), 2), new Facet.Count(id('i', 2), 1));
        assertThat(results.facets().get(Facet.MONTH))
                .containsExactly(new Facet.Count("2026-02", 2), new Facet.Count("2026-01", 1));
        assertThat(results.facets().get(Facet.OUTLET))
                .containsExactly(new Facet.Count("Isle Wire", 2), new Facet.Count("The Harrow Post", 1));
        assertThat(results.facets().get(Facet.ACT)).hasSize(3).contains(new Facet.Count("state", 2));
        assertThat(results.facets().get(Facet.FORM))
                .containsExactly(new Facet.Count("indirect", 3), new Facet.Count("direct", 1));
    }

    @Test
    void facets_count_under_the_conditions_and_give_the_most_frequent_values() throws Exception {
        SearchResults results = index.search(
                all().words("dam").facet(Facet.SPEAKER).facetValues(1).limit(0).build());

        assertThat(results.items()).isEmpty();
        assertThat(results.total()).isEqualTo(2);
        assertThat(results.facets().get(Facet.SPEAKER)).containsExactly(new Facet.Count(ORLA.id(), 1));
    }

    @Test
    void meaning_finds_what_shares_no_word() throws Exception {
        SearchRequest.Builder like = all().like(SentenceModel.shipped().question("fishermen may catch less"));

        assertThat(found(like)).startsWith(3).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(found(like.act(Act.DENY))).containsExactly(2);
        assertThat(found(all().like(SentenceModel.shipped().question("fishing")).words("-herring")))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void meaning_and_words_are_ranked_together() throws Exception {
        List<Integer> both =
                found(all().words("nobody").like(SentenceModel.shipped().vector("nobody has closed the barrage")));

        assertThat(both).startsWith(2).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void facets_of_a_meaning_count_the_nearest() throws Exception {
        SearchResults results = index.search(all().like(SentenceModel.shipped().vector("dam"))
                .facet(Facet.ISSUE)
                .limit(1)
                .build());

        assertThat(results.total()).isEqualTo(3);
        assertThat(results.facets().get(Facet.ISSUE))
                .containsExactly(new Facet.Count(id('i', 1), 2), new Facet.Count(id('i', 2), 1));
    }

    @Test
    void cursors_walk_over_everything_once() throws Exception {
        List<Saying> more = new ArrayList<>();
        for (int report = 10; report < 40; report++) {
            more.add(saying(report * 10, "the dam leaks").in(report).on("2026-02-15"));
            more.add(saying(report * 10 + 1, "the dam leaks, and the dam leaks badly")
                    .in(report));
            more.add(saying(report * 10 + 2, "the mill burnt").in(report).meant());
        }
        put(index, more.toArray(Saying[]::new));
        for (SearchRequest.Builder request : List.of(
                all().words("dam"),
                all(),
                all().act(Act.STATE),
                all().words("leaks").like(SentenceModel.shipped().vector("fire")))) {
            List<Integer> atOnce = found(request.limit(1000));
            List<Integer> walked = new ArrayList<>();
            Optional<String> next;
            SearchRequest.Builder page = request.limit(7);
            do {
                SearchResults results = index.search(page.build());
                for (var item : results.items())
                    walked.add(Integer.parseInt(item.statement().substring(1), 16));
                next = results.next();
                next.ifPresent(page::cursor);
            } while (next.isPresent());

            assertThat(walked).isEqualTo(atOnce).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        }
    }

    @Test
    void a_cursor_that_is_none_is_named() {
        for (String cursor : List.of("", "x", "AAAA", "%%%", "A".repeat(24), "é")) {
            assertThatThrownBy(
                            () -> index.search(all().words("dam").cursor(cursor).build()))
                    .as(cursor)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no cursor");
        }
    }

    @Test
    void a_limit_has_limits() {
        assertThatThrownBy(() -> all().limit(-1).build()).hasMessageContaining("-1");
        assertThatThrownBy(() -> all().limit(1001).build()).hasMessageContaining("1001");
    }
}
