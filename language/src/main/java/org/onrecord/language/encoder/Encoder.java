package org.onrecord.language.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * The encoder that ships, with its heads, as one graph on the processor. Loading takes a part of a second and some 100 MB:
 * one is made and kept. Safe for any number of threads; as many run at once as there are processors, the others wait.
 */
public final class Encoder {

    private static final String GRAPH = "reader.onnx";
    private static final String VOCABULARY = "vocabulary.txt";
    /** Windows that go through the graph together: more make no graph faster, and need memory. */
    private static final int BATCH = 4;
    /** Words whose numbers are held at once; a longer text is read piece by piece. */
    private static final int STRETCH = 20_000;

    private final WordPiece wordPiece;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String digest;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

    private Encoder(byte[] graph, List<String> vocabulary) {
        wordPiece = new WordPiece(vocabulary);
        digest = digest(graph);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            session = environment.createSession(graph, options);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load the program's model: " + e.getMessage(), e);
        }
    }

    private static final class Shipped {
        private static final Encoder ENCODER = load();

        private static Encoder load() {
            try (InputStream graph = open(GRAPH);
                    BufferedReader vocabulary =
                            new BufferedReader(new InputStreamReader(open(VOCABULARY), StandardCharsets.UTF_8))) {
                return new Encoder(graph.readAllBytes(), vocabulary.lines().toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static InputStream open(String name) {
            InputStream stream = Encoder.class.getResourceAsStream(name);
            if (stream == null) throw new IllegalStateException("The program's own file " + name + " is missing.");
            return stream;
        }
    }

    /** The encoder that ships with the program, loaded on first use. */
    public static Encoder shipped() {
        return Shipped.ENCODER;
    }

    /** {@code sha256:} and the hex digest of the weights. */
    public String digest() {
        return digest;
    }

    /**
     * What stands in a text.
     *
     * @param text any text; one in another language than English gives little
     * @throws IllegalStateException if the graph cannot be run, as for want of memory
     */
    public Tagging tag(String text) {
        Subwords words = wordPiece.split(text);
        if (words.size() == 0) return Tagging.NONE;
        List<Tagging> stretches = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = endOfStretch(text, words, from);
            stretches.add(stretch(words, from, to));
            from = to;
        }
        return Tagging.joined(stretches);
    }

    // Long texts are cut between paragraphs, where there are some.
    private static int endOfStretch(String text, Subwords words, int from) {
        if (words.size() - from <= STRETCH) return words.size();
        for (int end = from + STRETCH; end > from + STRETCH / 2; end--) {
            if (text.substring(words.ends()[end - 1], words.begins()[end]).contains("\n\n")) return end;
        }
        return from + STRETCH;
    }

    private Tagging stretch(Subwords words, int from, int to) {
        List<Window> windows = Window.of(words, from, to);
        float[][] rows = new float[to - from][];
        int[] depths = new int[to - from];
        Arrays.fill(depths, -1);
        float[][] links = new float[windows.size()][];
        // Windows of one length go together: what is shorter would be filled up.
        Integer[] order = new Integer[windows.size()];
        for (int i = 0; i < order.length; i++) order[i] = i;
        Arrays.sort(order, Comparator.comparingInt(i -> windows.get(i).length()));
        for (int i = 0; i < order.length; i += BATCH) {
            List<Integer> batch = Arrays.asList(order).subList(i, Math.min(order.length, i + BATCH));
            float[] numbers = run(words, batch.stream().map(windows::get).toList());
            int longest = windows.get(batch.get(batch.size() - 1)).length();
            for (int row = 0; row < batch.size(); row++) {
                Window window = windows.get(batch.get(row));
                float[] link = new float[(window.end() - window.first()) * Head.LINKS];
                links[batch.get(row)] = link;
                int place = row * longest + 1;
                for (int word = window.first(); word < window.end(); word++) {
                    int begin = place * Head.COLUMNS;
                    int column = begin + Head.LINK_FIRST.column();
                    System.arraycopy(numbers, column, link, (word - window.first()) * Head.LINKS, Head.LINKS);
                    int depth = window.depth(word, from, to);
                    if (depth > depths[word - from]) {
                        depths[word - from] = depth;
                        rows[word - from] = Arrays.copyOfRange(numbers, begin, column);
                    }
                    place += Window.pieces(words, word);
                }
            }
        }
        return Tagging.of(words, from, rows, windows, links);
    }

    private float[] run(Subwords words, List<Window> batch) {
        int length = batch.get(batch.size() - 1).length();
        long[] shape = {batch.size(), length};
        long[] ids = new long[batch.size() * length];
        long[] mask = new long[ids.length];
        long[] shapes = new long[ids.length];
        for (int row = 0; row < batch.size(); row++) fill(words, batch.get(row), row * length, ids, mask, shapes);
        turns.acquireUninterruptibly();
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor shapeTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(shapes), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", shapeTensor))) {
            OnnxTensor scores = (OnnxTensor) result.get(0);
            FloatBuffer buffer = scores.getFloatBuffer();
            float[] numbers = new float[buffer.remaining()];
            buffer.get(numbers);
            return numbers;
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder failed: " + e.getMessage(), e);
        } finally {
            turns.release();
        }
    }

    private static void fill(Subwords words, Window window, int begin, long[] ids, long[] mask, long[] shapes) {
        int at = begin;
        ids[at++] = WordPiece.BEGIN;
        for (int word = window.first(); word < window.end(); word++) {
            for (int i = 0; i < Window.pieces(words, word); i++) {
                ids[at] = words.pieces()[word][i];
                shapes[at++] = words.shapes()[word];
            }
        }
        ids[at++] = WordPiece.END;
        Arrays.fill(mask, begin, at, 1);
    }

    private static String digest(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
