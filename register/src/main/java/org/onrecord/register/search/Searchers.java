package org.onrecord.register.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Gives out searchers over the newest state of an index, of a writer's or of a folder that another process writes; over
 * nothing where the folder holds no index that can be read. Safe for any number of threads.
 */
final class Searchers implements Closeable {

    /** What a search is done with. */
    interface Task<T> {
        T with(IndexSearcher searcher, FacetCounts facets) throws IOException;
    }

    private final Optional<Path> folder;
    private Optional<SearcherManager> manager;
    private Optional<FacetCounts> facets = Optional.empty();

    private Searchers(Optional<Path> folder, Optional<SearcherManager> manager) {
        this.folder = folder;
        this.manager = manager;
    }

    /** Over what a writer has. */
    static Searchers of(IndexWriter writer) throws IOException {
        return new Searchers(Optional.empty(), Optional.of(new SearcherManager(writer, null)));
    }

    /** Over what another process writes. */
    static Searchers of(Path folder) throws IOException {
        Searchers searchers = new Searchers(Optional.of(folder), Optional.empty());
        searchers.refresh();
        return searchers;
    }

    /** Sees what was committed since. */
    synchronized void refresh() throws IOException {
        if (manager.isPresent()) {
            try {
                manager.get().maybeRefreshBlocking();
                return;
            } catch (IOException | IllegalStateException e) {
                // The writer may have thrown the index away and begun anew under our hands.
                if (folder.isEmpty()) throw e;
                manager.get().close();
                manager = Optional.empty();
            }
        }
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) return;
        Directory directory = FSDirectory.open(folder.get());
        if (LuceneFolder.isUsable(directory)) manager = Optional.of(new SearcherManager(directory, null));
    }

    <T> T search(Task<T> task) throws IOException {
        Optional<Lease> lease = lease();
        if (lease.isEmpty()) {
            IndexReader nothing = new MultiReader();
            return task.with(new IndexSearcher(nothing), new FacetCounts(nothing));
        }
        Lease taken = lease.get();
        try {
            return task.with(taken.searcher, facetsOf(taken.searcher.getIndexReader()));
        } finally {
            taken.from.release(taken.searcher);
        }
    }

    private record Lease(IndexSearcher searcher, SearcherManager from) {}

    // Under the lock, so that no refresh takes the manager away in between.
    private synchronized Optional<Lease> lease() throws IOException {
        if (manager.isEmpty()) return Optional.empty();
        return Optional.of(new Lease(manager.get().acquire(), manager.get()));
    }

    /** The number that was noted with the state that is searched. */
    long upTo() throws IOException {
        return search((searcher, counts) -> {
            if (!(searcher.getIndexReader() instanceof DirectoryReader reader)) return 0L;
            Map<String, String> notes = reader.getIndexCommit().getUserData();
            return Long.parseLong(notes.getOrDefault(LuceneFolder.UP_TO_NOTE, "0"));
        });
    }

    // Another state of the index is another reader; readers know no other equality.
    @SuppressWarnings("ReferenceEquality")
    private synchronized FacetCounts facetsOf(IndexReader reader) {
        if (facets.isEmpty() || facets.get().reader() != reader) facets = Optional.of(new FacetCounts(reader));
        return facets.get();
    }

    @Override
    public synchronized void close() throws IOException {
        if (manager.isPresent()) manager.get().close();
    }
}
