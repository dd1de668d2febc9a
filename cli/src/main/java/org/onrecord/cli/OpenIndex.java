package org.onrecord.cli;

import java.io.IOException;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.follow.IndexFollower;
import org.onrecord.register.search.SearchIndex;

/** A register's index, brought up to the register. For one command. */
final class OpenIndex implements AutoCloseable {

    private final SearchIndex index;

    private OpenIndex(SearchIndex index) {
        this.index = index;
    }

    /** Opens the index; where another process writes it, as that has it. */
    static OpenIndex of(RegisterFolder folder, Register register, Progress progress) throws RegisterException {
        SearchIndex index = SearchIndex.open(folder.path().resolve(RegisterFolder.INDEX));
        try {
            new IndexFollower(register, index).catchUp(reports -> progress.done(reports, 0));
            progress.clear();
            return new OpenIndex(index);
        } catch (RegisterException | RuntimeException e) {
            close(index);
            throw e;
        }
    }

    SearchIndex index() {
        return index;
    }

    @Override
    public void close() {
        close(index);
    }

    private static void close(SearchIndex index) {
        try {
            index.close();
        } catch (IOException e) {
            throw new CommandException("the index could not be closed: " + OutputFile.reason(e), e);
        }
    }
}
