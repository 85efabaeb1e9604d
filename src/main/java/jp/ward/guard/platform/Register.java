package jp.ward.guard.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.RegisterId;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.RegisterWatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at, and writes, what binds database and key folder to each other. */
@ApplicationScoped
class Register {

  private final BindingStore store;
  private final Ledger ledger;
  private final RegisterWatch watch;
  private final KeyFolder keys;
  private final Clock clock;
  private final Optional<String> givenUp;

  Register(
      BindingStore store,
      Ledger ledger,
      RegisterWatch watch,
      KeyFolder keys,
      Clock clock,
      @ConfigProperty(name = "guard.new-register") Optional<String> givenUp) {
    this.store = store;
    this.ledger = ledger;
    this.watch = watch;
    this.keys = keys;
    this.clock = clock;
    this.givenUp = givenUp;
  }

  RegisterBinding.Found look() throws SQLException {
    List<String> problems = new ArrayList<>();
    Optional<String> folderId = RegisterId.read(keys.directory(), problems);
    if (!problems.isEmpty()) {
      throw new RefusedStart(problems);
    }
    BindingStore.Remembered remembered = store.read();
    return new RegisterBinding.Found(
        folderId,
        keys.checkValues(),
        remembered.registerId(),
        remembered.checks(),
        remembered.isEmpty(),
        folderId.isPresent() && folderId.equals(givenUp.map(String::strip)));
  }

  /** Binds both to a new register; when the database does not take it, the folder is as before. */
  void bindNew(RegisterBinding.Found found) {
    String id = Ids.next("reg", clock.instant());
    Path dir = keys.directory();
    try {
      ledger.write(
          () -> {
            watch.begin();
            return record(id, found.folderChecks(), () -> RegisterId.write(dir, id));
          });
    } catch (RuntimeException e) {
      try {
        if (!store.read().registerId().equals(Optional.of(id))) {
          restore(dir, found.folderId());
        }
      } catch (IOException | SQLException alsoFailed) {
        e.addSuppressed(alsoFailed);
      }
      throw e;
    }
  }

  /** Remembers the keys that a rotation added. */
  void add(RegisterBinding.Found found, Set<String> newKeys) {
    if (!newKeys.isEmpty()) {
      Map<String, String> checks = new TreeMap<>(found.folderChecks());
      checks.keySet().retainAll(newKeys);
      ledger.write(() -> record(found.databaseId().orElseThrow(), checks, () -> {}));
    }
  }

  private List<Long> record(String id, Map<String, String> checks, FolderChange change) {
    store.add(id, checks);
    Head head = ledger.lock();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("register", id);
    content.put("keys", List.copyOf(checks.keySet()));
    List<Long> entries =
        ledger.append(head, List.of(Entry.ofGuard(Kind.REGISTER_BOUND, id, content)));
    try {
      change.make();
    } catch (IOException e) {
      throw new UncheckedIOException("the key folder cannot be bound: it must be writable once", e);
    }
    return entries;
  }

  private static void restore(Path dir, Optional<String> before) throws IOException {
    if (before.isPresent()) {
      RegisterId.write(dir, before.get());
    } else {
      RegisterId.remove(dir);
    }
  }

  private interface FolderChange {
    void make() throws IOException;
  }
}
