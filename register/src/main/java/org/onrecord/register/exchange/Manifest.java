package org.onrecord.register.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.onrecord.register.archive.ArchiveIntake;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an export says of itself.
 *
 * @param created when it was written, ISO 8601
 * @param register of which register it is
 * @param tables the number of the newest migration of the tables
 * @param counts how many there are of each noun
 * @param members every other member of the file, in the order of the file
 */
record Manifest(String created, Rows.Identity register, int tables, Map<String, Long> counts, List<Member> members) {

    /** The name of the member that it is. */
    static final String NAME = "manifest.json";

    static final String SCHEMA = "onrecord-export/1";
    static final String ARCHIVE = "archive/";
    static final String TABLES = "tables/";
    static final String LINES = ".jsonl";

    private static final Pattern LINES_NAME = Pattern.compile("(?:tables/)?[a-z_]{1,40}\\.jsonl");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * A member of the file.
     *
     * @param name with slashes
     * @param length in bytes, unpacked
     * @param sha256 {@code sha256:} and hex, of the bytes unpacked
     */
    record Member(String name, long length, String sha256) {

        boolean isArchive() {
            return name.startsWith(ARCHIVE);
        }
    }

    Manifest {
        counts = Map.copyOf(counts);
        members = List.copyOf(members);
    }

    String json() {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("schema", SCHEMA);
        node.put("created", created);
        node.putObject("register")
                .put("id", register.id())
                .put("kind", register.kind())
                .put("created", register.created());
        node.put("tables", tables);
        ObjectNode numbers = node.putObject("counts");
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(count -> numbers.put(count.getKey(), count.getValue()));
        ArrayNode list = node.putArray("members");
        for (Member member : members) {
            list.addObject()
                    .put("name", member.name())
                    .put("length", member.length())
                    .put("sha256", member.sha256());
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
    }

    /**
     * The manifest that {@link #json} wrote.
     *
     * @throws IllegalArgumentException where it is none; the message goes on from "its manifest.json ..."
     */
    static Manifest of(byte[] json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("is no JSON", e);
        }
        String schema = node.path("schema").asString("");
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException(
                    schema.startsWith("onrecord-export/")
                            ? "has the form " + schema + ", which a newer Onrecord reads"
                            : "does not say that it is an export of Onrecord");
        }
        List<Member> members = new ArrayList<>();
        for (JsonNode one : node.path("members")) {
            Member member = new Member(
                    one.path("name").asString(""),
                    one.path("length").asLong(-1),
                    one.path("sha256").asString(""));
            if (!isName(member.name())
                    || member.length() < 0
                    || !DIGEST.matcher(member.sha256()).matches()) {
                throw new IllegalArgumentException("names a member that an export does not have");
            }
            members.add(member);
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        node.path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong(0)));
        JsonNode register = node.path("register");
        return new Manifest(
                node.path("created").asString(""),
                new Rows.Identity(
                        register.path("id").asString(""),
                        register.path("kind").asString(""),
                        register.path("created").asString("")),
                node.path("tables").asInt(0),
                counts,
                members);
    }

    /** Whether a member may have a name: no other leads out of the folder it is for. */
    private static boolean isName(String name) {
        return name.startsWith(ARCHIVE)
                ? ArchiveIntake.isName(name.substring(ARCHIVE.length()))
                : LINES_NAME.matcher(name).matches();
    }
}
