package org.backfile.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.backfile.alerts.AlertRunner;
import org.backfile.desk.Desk;
import org.backfile.indexing.PassageKeeper;
import org.backfile.people.People;
import org.backfile.search.ArticleSearcher;
import org.backfile.search.Health;
import org.backfile.settings.Settings;
import org.backfile.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: the web server, until it is stopped. */
@Command(description = "Serve the pages and the API until stopped with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  ServeCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = GivenSettings.of(spec, environment);
    GivenSignIn.check(settings);
    PrintWriter out = spec.commandLine().getOut();
    ArticleSearcher searcher = Wiring.searcher(settings);
    Desk desk = Wiring.desk(settings);
    WebServer server = Wiring.server(settings, searcher, desk);
    Optional<PassageKeeper> keeper = Wiring.passages(settings).map(PassageKeeper::new);
    AlertRunner alerts = AlertWiring.runner(settings, searcher, desk);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  keeper.ifPresent(PassageKeeper::close);
                  alerts.close();
                  server.close();
                  searcher.close();
                  desk.close();
                  stopped.countDown();
                }));
    server.start();
    keeper.ifPresent(PassageKeeper::start);
    alerts.start();
    Health health = searcher.check();
    out.println("Backfile is at " + server.address() + "  (Ctrl-C stops it)");
    out.println(health.message());
    GivenSignIn.advice(settings).ifPresent(out::println);
    GivenSignIn.orphans(settings, People.of(desk, Clock.systemUTC()).accounts())
        .ifPresent(out::println);
    out.flush();
    stopped.await();
    return 0;
  }
}
