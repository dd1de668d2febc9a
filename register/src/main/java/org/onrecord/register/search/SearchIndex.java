package org.onrecord.register.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.onrecord.register.RegisterException;
import org.onrecord.register.vectors.SentenceVector;

/**
 * The index of a register's statements, in a folder that may be deleted at any time. Safe for any number of threads.
 *
 * <p>One process at a time writes it, for as long as it has it open; who opens it meanwhile reads. The writer brings it up to
 * the journal: for every report changed since {@link #upTo} it {@link #put}s what the store now has, then {@link #commit}s
 * with the journal's number. Reports and number are on disk together or not at all: after a sudden end the index is what
 * it was at the last commit. An index that is damaged, or of another version, is thrown away: {@link #upTo} is 0.
 *
 * <p>A report is seen whole or not at all. Adding one costs what it costs in a small index times a logarithm.
 */
public final class SearchIndex implements Closeable {

    /** The statements that one answer holds at most. */
    public static final int MOST = 1000;
    /** The statements that a search by meaning gives at most, over all pages. */
    public static final int NEAREST = 500;

    private static final double BUFFER_MEGABYTES = 64;
    private static final Set<String> OF_NEIGHBOUR =
            Set.of(Field.ID, Field.UTTERANCE, Field.ISSUE, Field.REPORT, Field.DAY);

    private final Path folder;
    private final Optional<IndexWriter> writer;
    private final Searchers searchers;

    private SearchIndex(Path folder, Optional<IndexWriter> writer, Searchers searchers) {
        this.folder = folder;
        this.writer = writer;
        this.searchers = searchers;
    }

    /**
     * Opens the index for writing; where another process holds it, for reading.
     *
     * @throws RegisterException if the folder cannot be made or read
     */
    public static SearchIndex open(Path folder) throws RegisterException {
        try {
            Directory directory = FSDirectory.open(folder);
            try {
                LuceneFolder.clearUnlessUsable(directory);
                IndexWriter writer = new IndexWriter(directory, configuration());
                try {
                    if (!LuceneFolder.isUsable(directory)) commit(writer, 0);
                    return new SearchIndex(folder, Optional.of(writer), Searchers.of(writer));
                } catch (IOException | RuntimeException e) {
                    writer.rollback();
                    throw e;
                }
            } catch (LockObtainFailedException e) {
                directory.close();
                return read(folder);
            }
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** Opens the index for reading; where there is none, or none that can be read, nothing is found in it. */
    public static SearchIndex read(Path folder) throws RegisterException {
        try {
            return new SearchIndex(folder, Optional.empty(), Searchers.of(folder));
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static IndexWriterConfig configuration() {
        IndexWriterConfig configuration = new IndexWriterConfig(Analysis.ofFields());
        configuration.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        // What was not committed belongs to no number of the journal.
        configuration.setCommitOnClose(false);
        return configuration;
    }

    private static void commit(IndexWriter writer, long upTo) throws IOException {
        Map<String, String> notes =
                Map.of(LuceneFolder.FORMAT_NOTE, LuceneFolder.FORMAT, LuceneFolder.UP_TO_NOTE, Long.toString(upTo));
        writer.setLiveCommitData(notes.entrySet());
        writer.commit();
    }

    /** Whether this process writes the index. */
    public boolean writes() {
        return writer.isPresent();
    }

    /** The number of the journal's entry up to which the index has come; 0 where it is new, or none that can be read. */
    public long upTo() throws RegisterException {
        return asked(Searchers::upTo);
    }

    /**
     * Replaces everything of a report. Others see it after the next {@link #commit}.
     *
     * @param report {@code r…}
     * @param statements its statements, in text order
     * @param passages the blocks of its text
     * @throws IllegalStateException if this process does not write the index
     */
    public void put(String report, List<IndexedStatement> statements, List<IndexedPassage> passages)
            throws RegisterException {
        List<Document> documents = Documents.of(statements, passages);
        written(to -> to.updateDocuments(new Term(Field.REPORT, report), documents));
    }

    /** Removes everything of a report. */
    public void remove(String report) throws RegisterException {
        written(to -> to.deleteDocuments(new Term(Field.REPORT, report)));
    }

    /** Removes everything, so that the index is made anew. */
    public void clear() throws RegisterException {
        written(IndexWriter::deleteAll);
    }

    /**
     * Brings to disk what was put and removed, and shows it to searches.
     *
     * @param upTo the number of the last entry of the journal whose change is in the index
     */
    public void commit(long upTo) throws RegisterException {
        written(to -> commit(to, upTo));
        refresh();
    }

    /** Shows what another process committed. */
    public void refresh() throws RegisterException {
        try {
            searchers.refresh();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /**
     * Looks for statements.
     *
     * @throws IllegalArgumentException if the request's cursor is none
     * @throws RegisterException if the index cannot be read
     */
    public SearchResults search(SearchRequest request) throws RegisterException {
        return asked(all -> all.search((searcher, facets) -> new Search(searcher, facets, request).results()));
    }

    /**
     * The places that share the rarest words with given ones, as written but for case and accents, whatever else they hold.
     *
     * @param words a quotation, or a part of one; its first 2,000 words and pairs count
     * @param limit how many statements, and how many passages beside them, 1 to {@value #MOST}
     * @return the best first; empty where none of the words is known
     */
    public List<Candidate> candidates(String words, int limit) throws RegisterException {
        return asked(all -> all.search((searcher, facets) -> new CandidateSearch(searcher).of(words, limit)));
    }

    /** The statements nearest to a meaning, the nearest first, among those that have a vector. */
    public List<Neighbour> nearest(SentenceVector meaning, int limit) throws RegisterException {
        return asked(all -> all.search((searcher, facets) -> {
            List<Neighbour> neighbours = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc near : Search.nearest(searcher, meaning, limit, Optional.empty())) {
                Document document = stored.document(near.doc, OF_NEIGHBOUR);
                neighbours.add(new Neighbour(
                        document.get(Field.ID),
                        document.get(Field.UTTERANCE),
                        Optional.ofNullable(document.get(Field.ISSUE)),
                        document.get(Field.REPORT),
                        Search.day(document),
                        near.score));
            }
            return neighbours;
        }));
    }

    private interface Change {
        void to(IndexWriter writer) throws IOException;
    }

    private void written(Change change) throws RegisterException {
        IndexWriter to = writer.orElseThrow(() -> new IllegalStateException(
                "The index in " + folder + " is open for reading: another process writes it."));
        try {
            change.to(to);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private interface Question<T> {
        T of(Searchers all) throws IOException;
    }

    private <T> T asked(Question<T> question) throws RegisterException {
        try {
            return question.of(searchers);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static RegisterException failed(Path folder, IOException cause) {
        if (cause instanceof CorruptIndexException) {
            return new RegisterException(
                    RegisterException.Code.DAMAGED,
                    "The index in " + folder + " is damaged (" + cause.getMessage()
                            + "): delete the folder, it is made anew from the register.",
                    cause);
        }
        return new RegisterException(
                RegisterException.Code.FAILED,
                "The index in " + folder + " cannot be used: " + cause.getMessage()
                        + ". Check that the disk has room and the folder may be written; nothing but the index is affected.",
                cause);
    }

    /** Lets go of the index; what was not committed is dropped. */
    @Override
    public void close() throws IOException {
        searchers.close();
        if (writer.isPresent()) {
            writer.get().close();
            writer.get().getDirectory().close();
        }
    }
}
