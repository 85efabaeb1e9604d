package jp.ward.guard.testing;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.flyway.runtime.FlywayContainer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.ward.guard.keys.RegisterId;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Stops everything of the guard in this application, forgets its database, its state note and what
 * it had in memory, and starts it as at the first start: the observers of the house, in their
 * order. The keys stay. Seconds faster than an application for each class.
 */
public class StartOver implements QuarkusTestBeforeClassCallback {

  private static final String HOUSE = "jp.ward.guard.";

  /** Its listeners are Hibernate's, which outlives this. */
  private static final String SEALS = HOUSE + "ledger.SealListener";

  /** Whether the class before had a register of its own: what it spoiled is nobody else's. */
  private static boolean spoiled;

  @Override
  public void beforeClass(Class<?> test) {
    boolean wantsFresh = test.isAnnotationPresent(FreshRegister.class);
    if (wantsFresh || spoiled) {
      startOver();
    }
    spoiled = wantsFresh;
  }

  private static void startOver() {
    ArcContainer container = Arc.container();
    Scheduler scheduler = container.instance(Scheduler.class).get();
    scheduler.pause();
    try {
      tell(container, new ShutdownEvent());
      forgetBeans(container);
      forgetDatabase(container);
      forgetFiles();
      tell(container, new StartupEvent());
    } finally {
      scheduler.resume();
    }
  }

  private static <T> void tell(ArcContainer container, T event) {
    List<ObserverMethod<? super T>> house =
        container.beanManager().resolveObserverMethods(event).stream()
            .filter(one -> startsOver(one.getBeanClass()))
            .sorted(Comparator.comparingInt(ObserverMethod::getPriority))
            .toList();
    house.forEach(one -> one.notify(event));
  }

  private static void forgetBeans(ArcContainer container) {
    AlterableContext all = (AlterableContext) container.getActiveContext(ApplicationScoped.class);
    for (Bean<?> bean : container.beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
      if (bean.getScope() == ApplicationScoped.class && startsOver(bean.getBeanClass())) {
        all.destroy(bean);
      }
    }
  }

  private static boolean startsOver(Class<?> bean) {
    return bean.getName().startsWith(HOUSE)
        && !bean.getName().equals(SEALS)
        && Arrays.stream(bean.getDeclaredMethods()).noneMatch(StartOver::registersForGood);
  }

  /** Whether it hands its bean to somebody who lives as long as the application (routes). */
  private static boolean registersForGood(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(one -> one.isAnnotationPresent(Observes.class))
        .anyMatch(one -> one.getType() == Router.class || one.getType() == Filters.class);
  }

  private static void forgetDatabase(ArcContainer container) {
    try (Connection connection = container.instance(DataSource.class).get().getConnection();
        Statement statement = connection.createStatement()) {
      if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
        statement.execute("drop all objects");
      } else {
        statement.execute("drop schema public cascade");
        statement.execute("create schema public");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    container.instance(FlywayContainer.class).get().getFlyway().migrate();
  }

  private static void forgetFiles() {
    try {
      RegisterId.remove(folder("guard.keys.dir"));
      try (Stream<Path> notes = Files.list(folder("guard.state.dir"))) {
        for (Path note : notes.toList()) {
          Files.delete(note);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String setting) {
    return ConfigProvider.getConfig().getValue(setting, Path.class);
  }
}
