package org.onrecord.register.linked;

import java.util.Optional;
import org.onrecord.register.Decision;
import org.onrecord.register.Entry;
import org.onrecord.statement.Reading;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says where things come from, in the terms of PROV-O. */
final class Provenance {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Provenance() {}

    /** The activity that made a reading: it used a page, and a program was its agent. */
    static ObjectNode reading(Reading reading) {
        ObjectNode activity = MAPPER.createObjectNode();
        activity.put("type", "Activity");
        ObjectNode page = activity.putObject("used");
        page.setAll(LinkedData.node(reading.report().pageDigest(), "DigitalDocument", "Entity"));
        page.put("digest", reading.report().pageDigest());
        LinkedData.put(page, "url", reading.report().url().flatMap(LinkedData::web));
        ObjectNode reader = activity.putObject("wasAssociatedWith");
        reader.putArray("type").add("SoftwareAgent").add("SoftwareApplication");
        reader.put("name", reading.reader().name());
        reader.put("softwareVersion", reading.reader().version());
        if (!reading.reader().models().isEmpty()) {
            ArrayNode models = reader.putArray("model");
            reading.reader()
                    .models()
                    .forEach((name, digest) -> models.addObject()
                            .put("type", "Entity")
                            .put("name", name)
                            .put("digest", digest));
        }
        LinkedData.put(reader, "knowledge", reading.reader().knowledge());
        return activity;
    }

    static ObjectNode decision(Decision decision) {
        ObjectNode node = LinkedData.node(decision.id(), "Decision", "Entity");
        node.put("subject", LinkedData.uri(decision.subject()));
        node.put("field", decision.field());
        json(node, "before", decision.before());
        json(node, "after", decision.after());
        LinkedData.put(node, "comment", decision.comment());
        node.put("generatedAtTime", decision.at().toString());
        node.set("wasAttributedTo", agent(decision.by()));
        LinkedData.put(node, "undoneBy", decision.undone());
        return node;
    }

    /** A line of the journal; under its hash, since every register counts its own lines. */
    static ObjectNode entry(Entry entry) {
        ObjectNode node = LinkedData.node("entry:" + entry.hash(), "Activity");
        node.put("number", entry.number());
        node.put("what", entry.what());
        json(node, "before", entry.before());
        json(node, "after", entry.after());
        node.put("endedAtTime", entry.at().toString());
        node.set("wasAssociatedWith", agent(entry.by()));
        if (!entry.previous().equals(Entry.NONE)) node.put("previous", LinkedData.uri("entry:" + entry.previous()));
        return node;
    }

    /** Whoever is meant by a name. It has no URI: {@code local} is another in another register. */
    static ObjectNode agent(String name) {
        return MAPPER.createObjectNode().put("type", "Agent").put("name", name);
    }

    private static void json(ObjectNode node, String field, Optional<String> written) {
        written.ifPresent(value -> node.set(field, MAPPER.readTree(value)));
    }
}
