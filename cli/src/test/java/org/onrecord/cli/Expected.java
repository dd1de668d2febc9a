package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a careful reader sees on one sample; the form is explained in {@code samples/README.md}. */
record Expected(
        String id,
        Path page,
        String text,
        JsonNode report,
        Optional<String> published,
        Optional<String> unread,
        List<Party> actors,
        List<Said> statements) {

    /** Where the samples are, seen from a module of the project. */
    static final Path SAMPLES = Path.of("..", "samples");

    record Party(String key, String name, String type, List<String> aka) {}

    record Said(
            String key,
            String source,
            String cue,
            List<String> content,
            String at,
            String form,
            String act,
            List<String> speaker,
            List<String> targets,
            String time,
            String occasion,
            List<String> answers,
            List<String> mayAnswer,
            List<String> repeats) {}

    /** All samples, by name. */
    static List<Expected> all() throws IOException {
        List<Path> files;
        try (Stream<Path> folder = Files.list(SAMPLES.resolve("expected"))) {
            files = folder.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith(ExpectedRegister.FILE))
                    .sorted()
                    .toList();
        }
        List<Expected> all = new ArrayList<>();
        for (Path file : files) all.add(of(new JsonMapper().readTree(Files.readString(file))));
        return all;
    }

    private static Expected of(JsonNode node) {
        List<Party> actors = new ArrayList<>();
        for (JsonNode actor : node.path("actors")) {
            actors.add(new Party(
                    string(actor, "key"), string(actor, "name"), string(actor, "type"), strings(actor, "aka")));
        }
        List<Said> statements = new ArrayList<>();
        for (JsonNode said : node.path("statements")) {
            statements.add(new Said(
                    string(said, "key"),
                    string(said, "source"),
                    string(said, "cue"),
                    strings(said, "content"),
                    string(said, "at"),
                    string(said, "form"),
                    string(said, "act"),
                    strings(said, "speaker"),
                    strings(said, "targets"),
                    string(said, "time"),
                    string(said, "occasion"),
                    strings(said, "responds_to"),
                    strings(said, "may_respond_to"),
                    strings(said, "same_as")));
        }
        return new Expected(
                string(node, "id"),
                SAMPLES.resolve(string(node, "input")),
                string(node, "text"),
                node.path("report"),
                optional(node, "published"),
                optional(node, "unread"),
                actors,
                statements);
    }

    /** The party with this key. */
    Party actor(String key) {
        return actors.stream()
                .filter(actor -> actor.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> optional(JsonNode node, String field) {
        return Optional.of(string(node, field)).filter(value -> !value.isEmpty());
    }

    private static String string(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : "";
    }

    private static List<String> strings(JsonNode node, String field) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : node.path(field)) values.add(value.asString());
        return values;
    }
}
