package org.onrecord.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.onrecord.register.sql.SqlRegister;

/**
 * A register in a folder: {@code onrecord.db}, {@code archive/} and {@code index/}; or with its tables in PostgreSQL.
 *
 * @param path the folder, which need not be there yet
 * @param store the address of the database, {@code jdbc:postgresql://...}; empty for the file in the folder
 */
public record RegisterFolder(Path path, Optional<String> store) {

    /** A register with its tables in the folder. */
    public RegisterFolder(Path path) {
        this(path, Optional.empty());
    }

    /** The name of the register's database inside the folder. */
    public static final String DATABASE = "onrecord.db";

    /** The name of the folder of WARC files inside the folder. */
    public static final String ARCHIVE = "archive";

    /** The name of the folder of the index inside the folder; it may be deleted at any time. */
    public static final String INDEX = "index";

    /** Whether there is a register in the folder. */
    public boolean exists() {
        return Files.isRegularFile(path.resolve(DATABASE));
    }

    /**
     * Opens the register to read and write; makes the folder and the register where they are missing.
     *
     * @param user what opens it, as others who wait for it are told: {@code onrecord add}
     * @throws RegisterException where the folder cannot be written, or its register is of a newer version
     */
    public Register open(String user) throws RegisterException {
        return SqlRegister.open(this, user);
    }

    /**
     * Opens the register to read. Others may write it at the same time.
     *
     * @throws RegisterException where there is no register, or one of another version
     */
    public Register openReadOnly() throws RegisterException {
        if (store.isEmpty() && !exists()) {
            throw new RegisterException(
                    RegisterException.Code.NOT_FOUND,
                    "There is no register in " + path + ". Make one with `onrecord add INPUT... --register " + path
                            + "`, or name another with --register or ONRECORD_REGISTER.");
        }
        return SqlRegister.openReadOnly(this);
    }

    /**
     * Opens the register of the samples to read and write; makes it where it is missing.
     *
     * @param user as for {@link #open}
     * @throws RegisterException also where the folder has a register with reports that are no samples
     */
    public Register openSamples(String user) throws RegisterException {
        return SqlRegister.openSamples(this, user);
    }
}
