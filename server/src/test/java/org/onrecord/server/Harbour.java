package org.onrecord.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.statement.Act;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Form;
import org.onrecord.statement.Link;
import org.onrecord.statement.Medium;
import org.onrecord.statement.ReaderIdentity;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/** Reports of an invented harbour town with readings made by hand: what the pages of the tests show. */
public final class Harbour {

    /** A page and what was read on it. */
    public record Item(Page page, Reading reading) {}

    private Harbour() {}

    /** A report with statements inside and across one another, over two paragraphs, of most acts. */
    public static Item harbour() {
        Report.Builder builder = Report.builder(page("harbour").digest())
                .url(Optional.of("https://vell-gazette.example/2031/harbour?from=mail"))
                .canonicalUrl(Optional.of("https://vell-gazette.example/2031/harbour"))
                .publisher(Optional.of("The Vell Gazette"))
                .headline(Optional.of("Brix rejects harbour sale, warns of “a winter without fish”"))
                .authors(List.of("Jo Hale", "Iris Tamm"))
                .dateline(Optional.of("Vell, Ostmark"))
                .datePublished(Moment.parse("2031-04-02T18:05:00+05:30"))
                .dateModified(Moment.parse("2031-04-03"))
                .inLanguage(Optional.of("en"))
                .agencies(List.of("Northwire"))
                .images(List.of(new Image(
                        Optional.empty(),
                        Optional.of("The old harbour of Vell."),
                        Optional.of("Lea Orr/Northwire"),
                        Optional.empty())))
                .block(Block.Kind.HEADLINE, "Brix rejects harbour sale, warns of “a winter without fish”")
                .block(Block.Kind.STANDFIRST, "The mayor of Vell says the port will stay in the town's hands.")
                .block(Block.Kind.HIGHLIGHT, "Mayor Brix calls the offer an insult")
                .block(Block.Kind.HIGHLIGHT, "Company denies that it threatened the fishers")
                .block(Block.Kind.CAPTION, "The old harbour of Vell.")
                .block(
                        Block.Kind.PARAGRAPH,
                        "Mayor Ada Brix on Tuesday rejected the sale of the harbour to Tidewater Holdings. “We will not"
                                + " sell what our grandparents built,” she told the council.")
                .block(
                        Block.Kind.PARAGRAPH,
                        "Brix said the company's envoy had told her that “those who do not sign will be sorry”, and that"
                                + " the town would go to court.")
                .block(Block.Kind.HEADING, "The company's answer")
                .block(Block.Kind.PARAGRAPH, "“We threatened nobody,” Tidewater said in a statement. “Our offer")
                .block(Block.Kind.PARAGRAPH, "“stands until June, and we ask the council to read it.”")
                .block(Block.Kind.QUOTE, "I thank the mayor for her courage.")
                .block(Block.Kind.LIST_ITEM, "The offer: 40 million marks")
                .block(Block.Kind.LIST_ITEM, "The deadline: 30 June")
                .block(Block.Kind.PARAGRAPH, "Guild master Pell Odum concedes that the piers need repair.");
        Report report = builder.build();
        Said said = new Said(report.text());
        said.add(Act.REJECT, "a1", "Mayor Ada Brix", "rejected", "the sale of the harbour to Tidewater Holdings");
        said.add(Act.REJECT, "a1", "she", "told", "“We will not sell what our grandparents built,”");
        said.add(
                Act.ACCUSE,
                "a1",
                "Brix",
                "said",
                "the company's envoy had told her that “those who do not sign will be sorry”, and that the town would go"
                        + " to court");
        said.add(Act.THREATEN, "a3", "the company's envoy", "told her", "“those who do not sign will be sorry”");
        said.add(Act.ANNOUNCE, "a1", "", "", "sorry”, and that the town would go to court");
        said.add(Act.DENY, "a2", "Tidewater", "said", "“We threatened nobody,”");
        said.add(
                Act.REQUEST,
                "a2",
                "Tidewater",
                "said",
                "“Our offer\n\n“stands until June, and we ask the council to read it.”");
        said.add(Act.SUPPORT, "", "", "", "I thank the mayor for her courage.");
        said.add(Act.CONCEDE, "a4", "Guild master Pell Odum", "concedes", "that the piers need repair");
        return new Item(
                page("harbour"),
                new Reading(
                        "harbour.html",
                        report,
                        Optional.empty(),
                        List.of(
                                actor("a1", "Ada Brix", Actor.Type.PERSON, "Mayor of Vell"),
                                actor("a2", "Tidewater Holdings", Actor.Type.ORGANIZATION, ""),
                                actor("a3", "an envoy", Actor.Type.PERSON, ""),
                                actor("a4", "Pell Odum", Actor.Type.PERSON, "Guild master")),
                        said.statements,
                        List.of(new Link(Link.Type.DENIES, "s6", "s4", OptionalDouble.empty())),
                        new ReaderIdentity(
                                "onrecord", "0.1", Map.of("statement", "sha256:" + "7".repeat(64)), Optional.empty())));
    }

    /** A report whose every field tries to break out of its place. */
    public static Item hostile() {
        String evil = "\"><script>alert('x')</script><img src=x onerror=alert(1)>&lt;b&gt;";
        Report report = Report.builder(page("hostile").digest())
                .url(Optional.of("javascript:alert(1)//" + evil))
                .publisher(Optional.of(evil))
                .headline(Optional.of(evil + " headline"))
                .authors(List.of(evil))
                .dateline(Optional.of(evil))
                .inLanguage(Optional.of("en\" onload=\"alert(1)"))
                .agencies(List.of(evil))
                .block(Block.Kind.HEADLINE, evil + " headline")
                .block(Block.Kind.PARAGRAPH, "She said: " + evil + " and left.")
                .block(Block.Kind.LIST_ITEM, evil)
                .build();
        Said said = new Said(report.text());
        said.add(Act.STATE, "a1", "She", "said", evil + " and left.");
        return new Item(
                page("hostile"),
                new Reading(
                        evil,
                        report,
                        Optional.empty(),
                        List.of(actor("a1", evil, Actor.Type.PERSON, evil)),
                        said.statements,
                        List.of(),
                        new ReaderIdentity(evil, evil, Map.of(evil, evil), Optional.of(evil))));
    }

    /** A report in Arabic letters, which no reader of statements reads. */
    public static Item arabic() {
        Report report = Report.builder(page("arabic").digest())
                .headline(Optional.of("البلدية ترفض بيع الميناء"))
                .publisher(Optional.of("صحيفة الميناء"))
                .inLanguage(Optional.of("ar"))
                .block(Block.Kind.HEADLINE, "البلدية ترفض بيع الميناء")
                .block(
                        Block.Kind.PARAGRAPH,
                        "قالت رئيسة البلدية إن الميناء سيبقى ملكا للمدينة.",
                        Moment.parse("2031-04-02T09:00:00Z"))
                .block(Block.Kind.PARAGRAPH, "وأضافت: «لن نبيع».", Moment.parse("2031-04-02T09:30:00Z"))
                .build();
        return new Item(
                page("arabic"),
                new Reading(
                        "arabic.html",
                        report,
                        Optional.of("ar"),
                        List.of(),
                        List.of(),
                        List.of(),
                        new ReaderIdentity("onrecord", "0.1", Map.of(), Optional.empty())));
    }

    /** A report of one line, the later the higher its number. */
    public static Item numbered(int number) {
        Page page = page("number " + number);
        Report report = Report.builder(page.digest())
                .headline(Optional.of("No. " + number))
                .datePublished(Moment.parse("20" + (10 + number)))
                .block(Block.Kind.HEADLINE, "No. " + number)
                .build();
        return new Item(
                page,
                new Reading(
                        page.input(),
                        report,
                        Optional.of("und"),
                        List.of(),
                        List.of(),
                        List.of(),
                        new ReaderIdentity("onrecord", "0.1", Map.of(), Optional.empty())));
    }

    private static Page page(String words) {
        return Page.of(words + ".html", words.getBytes(StandardCharsets.UTF_8));
    }

    private static Actor actor(String id, String name, Actor.Type type, String role) {
        return new Actor(
                id,
                name,
                type,
                Optional.of(role).filter(words -> !words.isEmpty()),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty());
    }

    /** Finds the words of statements in a text, each behind the content of the one before where it can. */
    private static final class Said {
        private final String text;
        private final List<Statement> statements = new ArrayList<>();

        Said(String text) {
            this.text = text;
        }

        void add(Act act, String speaker, String source, String cue, String content) {
            int at = text.indexOf(content);
            if (at < 0) throw new IllegalArgumentException("The text does not have: " + content);
            statements.add(new Statement(
                    "s" + (statements.size() + 1),
                    Form.MIXED,
                    act,
                    Optional.empty(),
                    Optional.empty(),
                    near(source, at),
                    near(cue, at),
                    List.of(new Span(at, at + content.length())),
                    speaker.isEmpty() ? List.of() : List.of(speaker),
                    act == Act.REJECT ? List.of("a2") : List.of(),
                    act == Act.REJECT
                            ? Moment.parse("2031-04-01").map(day -> new Statement.Time(day, new Span(0, 1)))
                            : Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    act == Act.DENY ? Optional.of(Medium.WRITING) : Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    act == Act.THREATEN ? Optional.of("s3") : Optional.empty(),
                    false,
                    OptionalDouble.empty()));
        }

        private List<Span> near(String words, int content) {
            if (words.isEmpty()) return List.of();
            int before = text.lastIndexOf(words, content);
            int after = text.indexOf(words, content);
            int at = before >= 0 && content - before < 80 ? before : after;
            return List.of(new Span(at, at + words.length()));
        }
    }
}
