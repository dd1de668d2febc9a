package org.onrecord.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Block;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.statement.Act;
import org.onrecord.statement.Form;
import org.onrecord.statement.Statement;

class MarkedTextTest {

    private static Report report(String... paragraphs) {
        Report.Builder builder = Report.builder("sha256:00");
        for (String paragraph : paragraphs) builder.block(Block.Kind.PARAGRAPH, paragraph);
        return builder.build();
    }

    private static Statement saidBy(Span source, Act act, Span... content) {
        return new Statement(
                "s",
                Form.DIRECT,
                act,
                Optional.empty(),
                Optional.empty(),
                source.isEmpty() ? List.of() : List.of(source),
                List.of(),
                List.of(content),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalDouble.empty());
    }

    private static Statement said(Act act, Span... content) {
        return saidBy(new Span(0, 0), act, content);
    }

    /** The pieces as one line: layers in brackets, beginnings before and ends behind. */
    private static String line(Report report, Statement... statements) {
        StringBuilder line = new StringBuilder();
        for (List<Piece> block : new MarkedText(report, List.of(statements)).blocks()) {
            if (!line.isEmpty()) line.append(" ¶ ");
            for (Piece piece : block) {
                piece.begins().forEach(number -> line.append(number).append('>'));
                for (Piece.Layer layer : piece.layers())
                    line.append(layer.style()).append('(');
                line.append(piece.words()).append(")".repeat(piece.layers().size()));
                piece.ends().forEach(number -> line.append('<').append(number));
            }
        }
        return line.toString();
    }

    @Test
    void a_text_without_statements_is_one_piece_a_block() {
        assertThat(line(report("abc", "def"))).isEqualTo("abc ¶ def");
    }

    @Test
    void a_content_is_marked_where_it_stands() {
        assertThat(line(report("abcdef"), said(Act.DENY, new Span(2, 4)))).isEqualTo("ab1>act-deny lift-0(cd)<1ef");
        assertThat(line(report("abcdef"), said(Act.DENY, new Span(0, 6)))).isEqualTo("1>act-deny lift-0(abcdef)<1");
    }

    @Test
    void one_inside_another_lies_over_it() {
        assertThat(line(report("abcdef"), said(Act.STATE, new Span(0, 6)), said(Act.DENY, new Span(2, 4))))
                .isEqualTo("1>act-state lift-0(ab)2>act-state lift-1(act-deny lift-0(cd))<2act-state lift-0(ef)<1");
    }

    @Test
    void two_that_overlap_are_split_where_either_begins_or_ends() {
        assertThat(line(report("abcdef"), said(Act.STATE, new Span(0, 4)), said(Act.DENY, new Span(2, 6))))
                .isEqualTo("1>act-state lift-0(ab)2>act-state lift-1(act-deny lift-0(cd))<1act-deny lift-0(ef)<2");
        assertThat(line(report("abcd"), said(Act.STATE, new Span(1, 3)), said(Act.DENY, new Span(1, 3))))
                .isEqualTo("a1>2>act-state lift-1(act-deny lift-0(bc))<1<2d");
    }

    @Test
    void one_in_parts_begins_once_and_ends_once() {
        assertThat(line(report("abcdef"), said(Act.STATE, new Span(3, 4), new Span(0, 1), new Span(5, 6))))
                .isEqualTo("act-state lift-0(a)bc1>act-state lift-0(d)eact-state lift-0(f)<1");
    }

    @Test
    void one_goes_on_over_the_end_of_a_block_and_may_end_in_the_blank_between_two() {
        assertThat(line(report("abc", "def"), said(Act.STATE, new Span(1, 7))))
                .isEqualTo("a1>act-state lift-0(bc) ¶ act-state lift-0(de)<1f");
        assertThat(line(report("abc", "def"), said(Act.STATE, new Span(1, 5))))
                .isEqualTo("a1>act-state lift-0(bc)<1 ¶ def");
        assertThat(line(report("abc", "def"), said(Act.STATE, new Span(3, 7))))
                .isEqualTo("abc ¶ 1>act-state lift-0(de)<1f");
    }

    @Test
    void a_source_inside_a_content_lies_over_it() {
        assertThat(line(
                        report("abcdef"),
                        said(Act.STATE, new Span(0, 6)),
                        saidBy(new Span(1, 2), Act.DENY, new Span(3, 5))))
                .isEqualTo("1>act-state lift-0(a)act-state lift-0(source(b))act-state lift-0(c)"
                        + "2>act-state lift-1(act-deny lift-0(de))<2act-state lift-0(f)<1");
    }

    @Test
    void whatever_is_marked_the_text_stays_whole_and_each_statement_begins_and_ends_once() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String[] paragraphs = new String[1 + random.nextInt(4)];
            for (int i = 0; i < paragraphs.length; i++) paragraphs[i] = "abcdefghij".substring(random.nextInt(9));
            Report report = report(paragraphs);
            List<Statement> statements = new ArrayList<>();
            List<Integer> visible = new ArrayList<>();
            for (int i = 1; i <= random.nextInt(8); i++) {
                int begin = random.nextInt(report.text().length());
                int end = begin + 1 + random.nextInt(report.text().length() - begin);
                Span span = new Span(begin, end);
                statements.add(said(random.nextBoolean() ? Act.STATE : Act.DENY, span));
                if (report.blocks().stream().anyMatch(block -> block.span().overlaps(span))) visible.add(i);
            }
            List<List<Piece>> blocks = new MarkedText(report, statements).blocks();
            List<Integer> begins = new ArrayList<>();
            List<Integer> ends = new ArrayList<>();
            for (int i = 0; i < paragraphs.length; i++) {
                StringBuilder words = new StringBuilder();
                for (Piece piece : blocks.get(i)) {
                    words.append(piece.words());
                    begins.addAll(piece.begins());
                    ends.addAll(piece.ends());
                }
                assertThat(words).hasToString(paragraphs[i]);
            }
            assertThat(begins).containsExactlyInAnyOrderElementsOf(visible);
            assertThat(ends).containsExactlyInAnyOrderElementsOf(visible);
        }
    }
}
