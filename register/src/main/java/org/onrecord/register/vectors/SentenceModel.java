package org.onrecord.register.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.onrecord.language.encoder.SentenceVectors;

/**
 * Makes vectors of sentences with the encoder that the register brings along, bge-small-en-v1.5 as LangChain4j publishes it.
 * Safe for any number of threads; loaded on first use and kept.
 */
public final class SentenceModel {

    /** Which model made a vector: vectors of different models must not be compared. */
    public static final String NAME = "bge-small-en-v1.5-q";

    private final SentenceVectors vectors;

    private SentenceModel(SentenceVectors vectors) {
        this.vectors = vectors;
    }

    private static final class Shipped {
        private static final SentenceModel MODEL = load();

        private static SentenceModel load() {
            try (InputStream graph = SentenceModel.class.getResourceAsStream("/" + NAME + ".onnx")) {
                if (graph == null)
                    throw new IllegalStateException("The program's own file " + NAME + ".onnx is missing.");
                return new SentenceModel(new SentenceVectors(graph.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The model that ships with the program, loaded on first use. */
    public static SentenceModel shipped() {
        return Shipped.MODEL;
    }

    /** The vector of a text; at most its first 512 subwords count. */
    public SentenceVector vector(String text) {
        return SentenceVector.of(vectors.of(text));
    }

    /** The vectors of many texts, in their order, made on all processors. */
    public List<SentenceVector> vectors(List<String> texts) {
        return vectors.ofAll(texts).stream().map(SentenceVector::of).toList();
    }

    /** The vector of what someone looks for, to be held against those of texts. */
    public SentenceVector question(String words) {
        return SentenceVector.of(vectors.ofQuestion(words));
    }
}
