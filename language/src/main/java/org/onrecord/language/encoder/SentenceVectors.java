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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Turns a sentence into a vector that lies near those of sentences of like meaning: the encoder bge-small-en-v1.5 as it was
 * published (Xiao et al. 2023, arXiv:2309.07597), the vector of its first subword, made one long. The nearness of two is
 * their scalar product: 1 for the same words, mostly above 0.5 even for what has nothing in common, so that only the order
 * and differences tell.
 *
 * <p>A text always gives the same vector, whatever else is asked for beside it: texts go through the graph one by one, for
 * its numbers are scaled by the largest in the run. At most {@value #LONGEST} subwords are read, some 350 words; what a
 * longer text has behind them does not count. English only; other languages give vectors that mean little.
 *
 * <p>Loading takes a part of a second and some 60 MB. Safe for any number of threads; as many texts are worked on at once as
 * there are processors, the others wait. Not to be used once closed.
 */
public final class SentenceVectors implements AutoCloseable {

    /** How many numbers a vector has. */
    public static final int DIMENSIONS = 384;
    /** The subwords of a text that are read, with those that mark its begin and end. */
    public static final int LONGEST = 512;

    // What the makers of the model put before a question that is to find passages; passages get nothing.
    private static final String QUESTION = "Represent this sentence for searching relevant passages: ";

    private final WordPiece wordPiece;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

    /**
     * Loads the graph; the vocabulary is the one that ships with this module, for it is BERT's uncased one for both.
     *
     * @param graph an ONNX model with inputs {@code input_ids}, {@code attention_mask}, {@code token_type_ids} over the
     *     30,522 subwords, and the vectors of all subwords as its first output
     * @throws IllegalStateException if it is no such model
     */
    public SentenceVectors(byte[] graph) {
        wordPiece = new WordPiece(vocabulary());
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            session = environment.createSession(graph, options);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load the model of sentences: " + e.getMessage(), e);
        }
    }

    private static List<String> vocabulary() {
        try (InputStream stream = SentenceVectors.class.getResourceAsStream("vocabulary.txt")) {
            if (stream == null) throw new IllegalStateException("The program's own file vocabulary.txt is missing.");
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                return lines.lines().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The vector of a text.
     *
     * @param text any text, also an empty one
     * @return {@value #DIMENSIONS} numbers, whose squares add up to 1
     * @throws IllegalStateException if the graph cannot be run, as for want of memory
     */
    public float[] of(String text) {
        long[] ids = ids(text);
        long[] shape = {1, ids.length};
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        turns.acquireUninterruptibly();
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor typeTensor =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idTensor, "attention_mask", maskTensor, "token_type_ids", typeTensor))) {
            FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] vector = new float[DIMENSIONS];
            numbers.get(vector);
            return unit(vector);
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder of sentences failed: " + e.getMessage(), e);
        } finally {
            turns.release();
        }
    }

    /** The vector of words that someone looks for, to be held against those of {@link #of} texts. */
    public float[] ofQuestion(String words) {
        return of(QUESTION + words);
    }

    /** The vectors of many texts, in their order, worked out on all processors. */
    public List<float[]> ofAll(List<String> texts) {
        return texts.parallelStream().map(this::of).toList();
    }

    private long[] ids(String text) {
        Subwords words = wordPiece.split(text);
        long[] ids = new long[LONGEST];
        int count = 0;
        ids[count++] = WordPiece.BEGIN;
        for (int word = 0; word < words.size() && count < LONGEST - 1; word++) {
            for (int piece : words.pieces()[word]) {
                if (count == LONGEST - 1) break;
                ids[count++] = piece;
            }
        }
        ids[count++] = WordPiece.END;
        return Arrays.copyOf(ids, count);
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float number : vector) squares += (double) number * number;
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) vector[i] /= length;
        return vector;
    }

    /** Frees the model's memory. */
    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("The encoder of sentences cannot be closed: " + e.getMessage(), e);
        }
    }
}
