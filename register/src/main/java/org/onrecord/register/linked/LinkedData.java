package org.onrecord.register.linked;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Moment;
import org.onrecord.register.Answer;
import org.onrecord.register.ArchivedPage;
import org.onrecord.register.Copies;
import org.onrecord.register.Decision;
import org.onrecord.register.Entry;
import org.onrecord.register.Issue;
import org.onrecord.register.Party;
import org.onrecord.register.RegisterWriter;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.ReportSummary;
import org.onrecord.register.Utterance;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Form;
import org.onrecord.statement.Link;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a register has as JSON-LD. The objects carry no context of their own: {@link #document} puts it before one,
 * {@link #list} before several; whoever writes many himself begins with {@link #context}. What is not known is absent. Stateless; safe for
 * any number of threads.
 */
public final class LinkedData {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectNode CONTEXT = readContext();

    private LinkedData() {}

    /** The meaning of every term in these objects: what stands behind {@code @context}. */
    public static ObjectNode context() {
        return CONTEXT.deepCopy();
    }

    /** An object as a document that says itself what its terms mean. */
    public static ObjectNode document(ObjectNode object) {
        ObjectNode document = MAPPER.createObjectNode();
        document.set("@context", context());
        document.setAll(object);
        return document;
    }

    /** Several objects as one document. */
    public static ObjectNode list(List<ObjectNode> items, Optional<String> next) {
        ObjectNode list = MAPPER.createObjectNode();
        list.put("type", "ItemList");
        list.putArray("itemListElement").addAll(items);
        put(list, "next", next);
        return document(list);
    }

    /** The URI of what has this id in a register. */
    public static String uri(String id) {
        return "urn:onrecord:" + id;
    }

    /** A page, without its bytes. */
    public static ObjectNode page(ArchivedPage page) {
        ObjectNode node = node(page.digest(), "DigitalDocument", "Entity");
        node.put("digest", page.digest());
        put(node, "url", page.url().flatMap(LinkedData::web));
        put(node, "encodingFormat", page.mediaType());
        put(node, "characterSet", page.charset());
        page.fetched().ifPresent(at -> node.put("fetched", at.toString()));
        node.put("archiveFile", page.file());
        node.put("archiveOffset", page.offset());
        return node;
    }

    /** A report in the list of them. */
    public static ObjectNode summary(ReportSummary report) {
        ObjectNode node = node(report.id(), "NewsArticle", "Entity");
        put(node, "url", report.url().flatMap(LinkedData::web));
        put(node, "headline", report.headline());
        publisher(node, report.publisher());
        put(node, "datePublished", report.datePublished());
        node.put("version", report.versions());
        node.put("copyGroup", uri(report.copyGroup()));
        node.put("statementCount", report.statements());
        put(node, "unread", report.unread());
        return node;
    }

    /** A report in its newest version. */
    public static ObjectNode report(RegisteredReport registered) {
        Reading reading = registered.reading();
        var report = reading.report();
        ObjectNode node = node(registered.id(), "NewsArticle", "Entity");
        put(node, "url", registered.url().flatMap(LinkedData::web));
        put(node, "headline", report.headline());
        if (!report.authors().isEmpty()) {
            ArrayNode authors = node.putArray("author");
            report.authors().forEach(author -> authors.addObject().put("name", author));
        }
        publisher(node, report.publisher());
        put(node, "dateline", report.dateline());
        put(node, "datePublished", report.datePublished().map(Moment::iso));
        put(node, "dateModified", report.dateModified().map(Moment::iso));
        put(node, "inLanguage", report.inLanguage());
        put(node, "articleSection", report.section());
        strings(node, "keywords", report.keywords());
        report.isAccessibleForFree().ifPresent(free -> node.put("isAccessibleForFree", free));
        node.put("articleBody", report.text());
        node.put("textRead", TextPlaces.sourceOf(reading));
        node.put("version", registered.versions().size());
        node.put("copyGroup", uri(registered.copyGroup()));
        put(node, "unread", reading.unread());
        ArrayNode parts = node.putArray("hasPart");
        for (Statement statement : reading.statements()) {
            @Nullable String id = registered.statementIds().get(statement.id());
            if (id == null) continue;
            ObjectNode part = node(id, kind(statement));
            part.put("text", RegisterWriter.words(statement, report.text()));
            parts.add(part);
        }
        node.set("wasGeneratedBy", Provenance.reading(reading));
        node.put("wasDerivedFrom", uri(report.pageDigest()));
        return node;
    }

    /** A statement, with where it stands and where it comes from. */
    public static ObjectNode statement(RegisteredStatement registered) {
        return statement(registered, new TextPlaces(registered.reading()));
    }

    /** Several statements, at the cost of one for those of one reading. */
    public static List<ObjectNode> statements(List<RegisteredStatement> statements) {
        IdentityHashMap<Reading, TextPlaces> texts = new IdentityHashMap<>();
        return statements.stream()
                .map(statement -> statement(statement, texts.computeIfAbsent(statement.reading(), TextPlaces::new)))
                .toList();
    }

    private static ObjectNode statement(RegisteredStatement registered, TextPlaces places) {
        Reading reading = registered.reading();
        Statement statement = registered.statement();
        ObjectNode node = node(registered.id(), kind(statement), "Entity");
        node.put("text", RegisterWriter.words(statement, reading.report().text()));
        put(node, "inLanguage", reading.report().inLanguage());
        uris(node, "creator", registered.speakers());
        strings(
                node,
                "speakerName",
                reading.actors().stream()
                        .filter(actor -> statement.speaker().contains(actor.id()))
                        .map(Actor::name)
                        .toList());
        uris(node, "directedAt", registered.targets());
        put(node, "dateCreated", statement.time().map(time -> time.value().iso()));
        node.put("isPartOf", uri(registered.report()));
        if (!registered.utterance().isEmpty()) node.put("utterance", uri(registered.utterance()));
        put(node, "about", registered.issue().map(LinkedData::uri));
        put(node, "nestedIn", registered.nestedIn().map(LinkedData::uri));
        node.put("form", statement.form().term());
        node.put("act", statement.act().term());
        put(node, "plover", statement.plover());
        put(node, "cameo", statement.cameo());
        put(node, "medium", statement.medium().map(medium -> medium.term()));
        put(node, "polarity", statement.polarity());
        put(node, "modality", statement.modality());
        node.put("attitude", statement.attitude());
        if (statement.confidence().isPresent())
            node.put("confidence", statement.confidence().getAsDouble());
        node.put("reviewed", registered.reviewed());
        node.put("current", registered.current());
        if (!statement.source().isEmpty()) node.set("speakerWords", places.places(statement.source()));
        if (!statement.cue().isEmpty()) node.set("cueWords", places.places(statement.cue()));
        ObjectNode annotation = node.putObject("annotation");
        annotation.put("id", uri(registered.id()) + "#annotation");
        annotation.put("type", "Annotation");
        annotation.put("motivation", "identifying");
        annotation.put("body", uri(registered.id()));
        annotation.set("target", places.places(statement.content()));
        node.set("wasGeneratedBy", Provenance.reading(reading));
        node.put("wasDerivedFrom", uri(reading.report().pageDigest()));
        if (!registered.decisions().isEmpty()) {
            ArrayNode decisions = node.putArray("decision");
            registered.decisions().forEach(decision -> decisions.add(Provenance.decision(decision)));
        }
        return node;
    }

    private static String kind(Statement statement) {
        return statement.form() == Form.DIRECT ? "Quotation" : "Claim";
    }

    /** An utterance, with the statements that tell it. */
    public static ObjectNode utterance(Utterance utterance) {
        ObjectNode node = node(utterance.id(), "Claim", "Entity");
        uris(node, "creator", utterance.speakers());
        uris(node, "directedAt", utterance.targets());
        node.put("act", utterance.act().term());
        put(node, "dateCreated", utterance.day());
        put(node, "about", utterance.issue().map(LinkedData::uri));
        ArrayNode appearances = node.putArray("appearance");
        for (Utterance.Variant variant : utterance.statements()) {
            ObjectNode appearance = appearances.addObject();
            appearance.put("id", uri(variant.statement()));
            appearance.put("isPartOf", uri(variant.report()));
            put(appearance, "reason", variant.reason());
        }
        uris(node, "mergedFrom", utterance.mergedFrom());
        return node;
    }

    /** A party. Its actors in the reports are not among it: they are the {@code creator}s of statements there. */
    public static ObjectNode party(Party party) {
        String kind = switch (party.type()) {
            case PERSON -> "Person";
            case STATE -> "GovernmentOrganization";
            case MEDIA -> "NewsMediaOrganization";
            case ORGANIZATION, IGO, GROUP -> "Organization";
        };
        ObjectNode node = node(party.id(), kind, "Agent");
        node.put("name", party.name());
        node.put("partyType", party.type().term());
        strings(
                node,
                "alternateName",
                party.names().stream()
                        .filter(name -> !name.equals(party.name()))
                        .toList());
        put(node, "sameAs", party.wikidata().map(item -> "http://www.wikidata.org/entity/" + item));
        if (!party.roles().isEmpty()) {
            ArrayNode roles = node.putArray("role");
            for (Party.Role role : party.roles()) {
                ObjectNode one = roles.addObject().put("type", "Role").put("roleName", role.role());
                put(one, "reportedFrom", role.from());
                put(one, "reportedTo", role.to());
            }
        }
        uris(node, "mergedFrom", party.mergedFrom());
        return node;
    }

    /** A link between two utterances: an annotation of the one with the other. */
    public static ObjectNode link(Answer link) {
        ObjectNode node = node(link.id(), "Annotation", "Entity");
        node.put("motivation", link.type() == Link.Type.REPEATS ? "linking" : "replying");
        node.put("relation", link.type().term());
        node.put("body", uri(link.from()));
        node.put("target", uri(link.to()));
        if (link.confidence().isPresent())
            node.put("confidence", link.confidence().getAsDouble());
        node.put("reason", link.reason());
        node.set("wasAttributedTo", Provenance.agent(link.by()));
        put(node, "withdrawnBy", link.withdrawn());
        return node;
    }

    /** A group of copies. */
    public static ObjectNode copies(Copies copies) {
        ObjectNode node = node(copies.id(), "ItemList", "Entity");
        ArrayNode members = node.putArray("itemListElement");
        for (Copies.Member member : copies.reports()) {
            ObjectNode one = members.addObject().put("type", "ListItem").put("position", members.size());
            one.put("item", uri(member.report()));
            put(one, "description", member.reason());
        }
        uris(node, "mergedFrom", copies.mergedFrom());
        return node;
    }

    /** An issue. */
    public static ObjectNode issue(Issue issue) {
        ObjectNode node = node(issue.id(), "Thing", "Entity");
        node.put("name", issue.name());
        put(node, "namedBy", issue.namedBy());
        // An interval of ISO 8601; ".." where an end is open, as EDTF and schema.org write it.
        if (issue.from().isPresent() || issue.to().isPresent()) {
            node.put(
                    "temporalCoverage",
                    issue.from().orElse("..") + "/" + issue.to().orElse(".."));
        }
        node.put("utteranceCount", issue.utterances());
        uris(node, "mergedFrom", issue.mergedFrom());
        return node;
    }

    /** A decision. */
    public static ObjectNode decision(Decision decision) {
        return Provenance.decision(decision);
    }

    /** A line of the journal. */
    public static ObjectNode entry(Entry entry) {
        return Provenance.entry(entry);
    }

    /** An object with its URI and the classes it is of. */
    static ObjectNode node(String id, String... types) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", uri(id));
        if (types.length == 1) node.put("type", types[0]);
        else strings(node, "type", List.of(types));
        return node;
    }

    static void put(ObjectNode node, String field, Optional<String> value) {
        value.ifPresent(words -> node.put(field, words));
    }

    private static void publisher(ObjectNode node, Optional<String> name) {
        name.ifPresent(
                words -> node.putObject("publisher").put("type", "Organization").put("name", words));
    }

    private static void strings(ObjectNode node, String field, List<String> values) {
        if (values.isEmpty()) return;
        ArrayNode array = node.putArray(field);
        values.forEach(array::add);
    }

    private static void uris(ObjectNode node, String field, List<String> ids) {
        strings(node, field, ids.stream().map(LinkedData::uri).toList());
    }

    /** An address where it is one of the web; what a page says of itself may be anything. */
    static Optional<String> web(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode readContext() {
        try (@Nullable InputStream file = LinkedData.class.getResourceAsStream("context.json")) {
            if (file == null) throw new IllegalStateException("The program was built without context.json.");
            return (ObjectNode) MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
