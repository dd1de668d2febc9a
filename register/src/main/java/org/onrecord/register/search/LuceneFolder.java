package org.onrecord.register.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.onrecord.register.vectors.SentenceModel;

/** Tells whether a folder holds an index that this version of the program can go on with. */
final class LuceneFolder {

    /** What the index is made of, and how: another one is thrown away and made anew. */
    static final String FORMAT = "onrecord-index/1 " + SentenceModel.NAME;

    static final String FORMAT_NOTE = "format";
    static final String UP_TO_NOTE = "upTo";

    private LuceneFolder() {}

    /** Whether there is an index that can be read and has this format. */
    static boolean isUsable(Directory directory) throws IOException {
        try {
            if (!DirectoryReader.indexExists(directory)) return false;
            Map<String, String> notes = SegmentInfos.readLatestCommit(directory).getUserData();
            if (!FORMAT.equals(notes.get(FORMAT_NOTE))) return false;
            // Opens every file: one that is missing or cut short is noticed here.
            DirectoryReader.open(directory).close();
            return true;
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | FileNotFoundException
                | NoSuchFileException
                | EOFException
                | IllegalArgumentException e) {
            // Lucene says IllegalArgumentException where it does not know a codec by its name.
            return false;
        }
    }

    /**
     * Deletes what is there, under the lock, if it cannot be used.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException where another process writes
     */
    static void clearUnlessUsable(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            if (isUsable(directory)) return;
            for (String file : directory.listAll()) {
                lock.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) directory.deleteFile(file);
            }
        }
    }
}
