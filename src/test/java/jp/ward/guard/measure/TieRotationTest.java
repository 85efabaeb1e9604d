package jp.ward.guard.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.NewKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rolled back in the end: the other tests go on under the first key. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
class TieRotationTest {

  private static final String PHONE = "09000000123";

  @Inject DeclaredTies declared;
  @Inject Identities identities;
  @Inject Clock clock;
  @Inject TieStore store;
  @Inject MarkStore marks;
  @Inject Directory directory;
  @Inject EntityManager entities;

  @ConfigProperty(name = "guard.keys.dir")
  Path keys;

  @TempDir Path folder;

  @Test
  void a_tie_is_found_under_the_next_key_without_anybody_naming_it_again() throws IOException {
    declare();
    Identities next = new Identities(directory, NewKeys.withTheNext(keys, folder));
    QuarkusTransaction.begin();
    try {
      marks
          .lockedBelow(TieMarkRow.class, 2, "", 100_000)
          .forEach(row -> row.wrapped(next.atNewestDepth(row.ref())));
      entities.flush();
      assertEquals(0, marks.countBelow(TieMarkRow.class, 2));
      var asked = next.asked("", phone(), new FieldProblems()).orElseThrow();
      List<TieLine> lines = store.linesOf(next.staff("rotating-1").exact());
      assertFalse(lines.isEmpty());
      assertTrue(lines.stream().allMatch(line -> line.ref().isExactly(asked)));
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @Test
  void every_table_that_keeps_marks_is_carried_on() {
    Set<String> withDepth =
        entities.getMetamodel().getEntities().stream()
            .filter(one -> one.getAttributes().stream().anyMatch(a -> a.getName().equals("depth")))
            .map(one -> one.getJavaType().getSimpleName())
            .collect(Collectors.toSet());
    Set<String> carried =
        MarkStore.KINDS.stream().map(Class::getSimpleName).collect(Collectors.toSet());
    carried.add("AboutRow"); // of the audit's index, carried on beside it: CarriedMarksTest
    assertEquals(carried, withDepth);
  }

  private void declare() {
    Instant now = clock.instant();
    List<KnownRef> resident =
        identities.stored("", phone(), new FieldProblems(), new FieldProblems()).orElseThrow();
    Caller staff =
        new Caller(
            "sub-rotating-1",
            "rotating-1",
            Set.of(Group.STAFF),
            directory.office("14101-tax").orElseThrow(),
            false);
    QuarkusTransaction.requiringNew()
        .run(() -> declared.add(Ids.next("tie", now), now, staff, resident));
  }

  private static Identifier phone() {
    return new Identifier(Scheme.PHONE, PHONE, null);
  }
}
