package org.onrecord.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.follow.Searches;
import org.onrecord.register.search.SearchIndex;
import org.onrecord.server.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onrecord serve}: a register in the browser, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Shows a register in the browser and serves it over HTTP, until it is stopped with Ctrl-C.",
        sortOptions = false,
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord serve --samples                  the reports that come with Onrecord",
            "  onrecord serve --register ~/elections --port 8400",
            "  onrecord serve --register ~/elections --read-only    nobody changes it over HTTP",
            "",
            "Exit codes: 0 stopped, 2 the command line, the register or the port was not in order."
        })
final class ServeCommand implements Callable<Integer> {

    private static final String SAMPLES = "onrecord-samples";

    /** Hosts that no other machine reaches. */
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegisterOption register = new RegisterOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen. Default: 8321; 0 for any that is free.")
    private int port = 8321;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "The name or address to listen at. Default: 127.0.0.1, which no other machine reaches.")
    private String host = "127.0.0.1";

    @Option(
            names = "--samples",
            description = "Show the reports that come with Onrecord, in a register of their own: ./" + SAMPLES
                    + ", or an empty one named with --register.")
    private boolean samples;

    @Option(names = "--read-only", description = "Show the register and let nobody change it.")
    private boolean readOnly;

    /** A register, the folder of its index, and what may be done with it. */
    private record Opened(Register register, Path index, Server.Access access) {}

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), "--port wants a number from 0 to 65535, not " + port + ".");
        }
        Opened opened;
        try {
            opened = open();
        } catch (RegisterException | IOException e) {
            return refuse(e);
        }
        boolean writes = opened.access() == Server.Access.WRITE;
        try (Register open = opened.register();
                SearchIndex index = SearchIndex.open(opened.index());
                Server server = Server.start(open, new Searches(open, index), host, port, opened.access());
                Followers followers = Followers.start(open, index, writes, this::warn)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Onrecord is at " + server.address() + " (stop with Ctrl-C)");
            out.flush();
            if (opened.access() == Server.Access.WRITE && !LOOPBACK.contains(host)) {
                warn("Whoever reaches " + host + " can change this register, for there are no accounts yet;"
                        + " --read-only lets nobody.");
            }
            untilStopped(server, followers, open);
            return 0;
        } catch (RegisterException | IOException e) {
            return refuse(e);
        }
    }

    private int refuse(Exception e) {
        warn(String.valueOf(e.getMessage()));
        return 2;
    }

    private void warn(String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(spec.qualifiedName() + ": " + message);
        err.flush();
    }

    /** Waits until the process is told to end; then closes all while the process waits for that. */
    private static void untilStopped(Server server, Followers followers, Register register)
            throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            followers.close();
                            register.close();
                            stopped.countDown();
                        },
                        "onrecord-stop"));
        stopped.await();
    }

    private Opened open() throws RegisterException, IOException {
        if (samples) {
            Path home = Path.of(
                    Optional.ofNullable(System.getProperty("onrecord.home")).orElse("."));
            RegisterFolder folder = register.given().orElse(new RegisterFolder(Path.of(SAMPLES)));
            Register open = new Samples(home).open(folder, spec.qualifiedName());
            return new Opened(open, index(folder), readOnly ? Server.Access.READ : Server.Access.WRITE);
        }
        RegisterFolder folder = register.folder();
        boolean there = folder.store().isPresent() || folder.exists();
        if (readOnly || !there) return new Opened(folder.openReadOnly(), index(folder), Server.Access.READ);
        try {
            return new Opened(folder.open(spec.qualifiedName()), index(folder), Server.Access.WRITE);
        } catch (RegisterException e) {
            if (e.code() != RegisterException.Code.FAILED) throw e;
            Register open = folder.openReadOnly();
            warn("The register cannot be written and is only shown: " + e.getMessage());
            return new Opened(open, index(folder), Server.Access.READ);
        }
    }

    private static Path index(RegisterFolder folder) {
        return folder.path().resolve(RegisterFolder.INDEX);
    }
}
