package org.onrecord.register.sql;

import java.nio.file.Path;
import java.time.Duration;
import org.onrecord.register.RegisterFolder;

class SqliteExchangeTest extends ExchangeContract {

    @Override
    RegisterFolder at(Path path) {
        return new RegisterFolder(path);
    }

    @Override
    Database database(Path path) {
        return new SqliteDatabase(path, Duration.ofSeconds(5));
    }
}
