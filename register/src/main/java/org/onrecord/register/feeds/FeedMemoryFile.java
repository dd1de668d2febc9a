package org.onrecord.register.feeds;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.page.source.Validators;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterException.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The memory of a watch in a file of JSON lines, {@code watch.jsonl}, of which the last line on something counts. It is
 * appended to, each line on disk before the call returns, and written anew when it is opened. A line that broke off, as the
 * last one does when the machine stops, is as if it had never been: what it told is asked of the web once more. One process
 * at a time has it open. Safe for any number of threads.
 */
public final class FeedMemoryFile implements FeedMemory {

    /** The name of the file in the register's folder. */
    public static final String NAME = "watch.jsonl";

    private static final String LOCK = "watch.lock";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path file;
    private final FileOutputStream locked;
    private final Map<String, FeedState> states = new HashMap<>();
    private final Map<String, SeenAddress> addresses = new HashMap<>();
    private final FileOutputStream out;

    private FeedMemoryFile(Path file, FileOutputStream locked) throws IOException {
        this.file = file;
        this.locked = locked;
        if (Files.exists(file)) read();
        rewrite();
        // Not a channel, which an interrupt would close for all threads.
        this.out = new FileOutputStream(file.toFile(), true);
    }

    /**
     * Opens the memory of the watches of a register.
     *
     * @param folder of the register, which is there
     * @throws RegisterException where another process has it open, or it cannot be written
     */
    public static FeedMemoryFile open(Path folder) throws RegisterException {
        Path lock = folder.resolve(LOCK);
        FileOutputStream locked;
        try {
            locked = new FileOutputStream(lock.toFile());
        } catch (IOException e) {
            throw failed(lock, e);
        }
        try {
            if (isTaken(locked)) {
                throw new RegisterException(
                        Code.BUSY,
                        "Another `onrecord watch` is running on the register in " + folder
                                + ": end it, or name its feeds and yours in one.");
            }
            return new FeedMemoryFile(folder.resolve(NAME), locked);
        } catch (IOException e) {
            close(locked);
            throw failed(folder.resolve(NAME), e);
        } catch (RegisterException e) {
            close(locked);
            throw e;
        }
    }

    // The lock is held until the file is closed.
    private static boolean isTaken(FileOutputStream locked) throws IOException {
        try {
            Optional<FileLock> lock = Optional.ofNullable(locked.getChannel().tryLock());
            return lock.isEmpty();
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public synchronized Optional<FeedState> state(String feed) {
        return Optional.ofNullable(states.get(feed));
    }

    @Override
    public synchronized void remember(FeedState state) throws RegisterException {
        append(node(state));
        states.put(state.feed(), state);
    }

    @Override
    public synchronized List<FeedState> states() {
        List<FeedState> all = new ArrayList<>(states.values());
        all.sort(Comparator.comparing(FeedState::feed));
        return all;
    }

    @Override
    public synchronized Optional<SeenAddress> seen(String address) {
        return Optional.ofNullable(addresses.get(address));
    }

    @Override
    public synchronized void remember(SeenAddress seen) throws RegisterException {
        append(node(seen));
        addresses.put(seen.address(), seen);
    }

    @Override
    public synchronized void close() {
        close(out);
        close(locked);
    }

    private static void close(FileOutputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // Each line is on disk already.
            return;
        }
    }

    private void append(ObjectNode line) throws RegisterException {
        try {
            out.write(bytes(line));
            out.getFD().sync();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static byte[] bytes(ObjectNode line) {
        return (MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void read() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try {
                    take(MAPPER.readTree(line.getBytes(StandardCharsets.ISO_8859_1)));
                } catch (JacksonException | DateTimeException e) {
                    // It broke off, or is damaged: then what it told is not known.
                }
            }
        }
    }

    private void rewrite() throws IOException {
        Path anew = file.resolveSibling(NAME + ".new");
        try (FileOutputStream stream = new FileOutputStream(anew.toFile());
                OutputStream buffered = new java.io.BufferedOutputStream(stream, 1 << 16)) {
            for (FeedState state : states.values()) buffered.write(bytes(node(state)));
            for (SeenAddress seen : addresses.values()) buffered.write(bytes(node(seen)));
            buffered.flush();
            stream.getFD().sync();
        }
        Files.move(anew, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void take(JsonNode line) {
        if (line.path("feed").isString()) {
            List<String> parts = new ArrayList<>();
            line.path("parts").forEach(part -> parts.add(part.asString()));
            FeedState state = new FeedState(
                    line.path("feed").asString(),
                    validators(line),
                    Instant.parse(line.path("next").asString("")),
                    Instant.parse(line.path("notBefore").asString("")),
                    line.path("quiet").asInt(0),
                    line.path("failures").asInt(0),
                    line.path("gone").asBoolean(false),
                    parts);
            states.put(state.feed(), state);
            return;
        }
        for (SeenAddress.Outcome outcome : SeenAddress.Outcome.values()) {
            if (!outcome.term().equals(line.path("outcome").asString(""))) continue;
            SeenAddress seen = new SeenAddress(
                    line.path("address").asString(""),
                    outcome,
                    Instant.parse(line.path("at").asString("")),
                    validators(line),
                    line.path("times").asInt(1));
            addresses.put(seen.address(), seen);
        }
    }

    private static ObjectNode node(FeedState state) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("feed", state.feed());
        validators(node, state.validators());
        node.put("next", state.next().toString());
        node.put("notBefore", state.notBefore().toString());
        node.put("quiet", state.quiet());
        node.put("failures", state.failures());
        node.put("gone", state.gone());
        ArrayNode parts = node.putArray("parts");
        state.parts().forEach(parts::add);
        return node;
    }

    private static ObjectNode node(SeenAddress seen) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("address", seen.address());
        node.put("outcome", seen.outcome().term());
        node.put("at", seen.at().toString());
        validators(node, seen.validators());
        node.put("times", seen.times());
        return node;
    }

    private static void validators(ObjectNode node, Validators validators) {
        validators.url().ifPresent(url -> node.put("url", url));
        validators.entityTag().ifPresent(tag -> node.put("etag", tag));
        validators.lastModified().ifPresent(date -> node.put("lastModified", date));
    }

    private static Validators validators(JsonNode line) {
        return new Validators(word(line, "url"), word(line, "etag"), word(line, "lastModified"));
    }

    private static Optional<String> word(JsonNode line, String name) {
        return Optional.of(line.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    private static RegisterException failed(Path file, IOException cause) {
        return new RegisterException(
                Code.FAILED,
                "What is remembered of feeds could not be written to " + file + " (" + cause.getMessage()
                        + "): check the disk and the folder's rights.",
                cause);
    }
}
