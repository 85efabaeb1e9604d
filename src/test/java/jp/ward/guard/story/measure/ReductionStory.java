package jp.ward.guard.story.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.measure.PreparedReduction;
import jp.ward.guard.measure.ReductionDoor;
import jp.ward.guard.measure.Reductions;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.function.Executable;

/** What the stories about reductions share: one asks, and two have granted it. */
public abstract class ReductionStory extends RegisterStory {

  @Inject public Reductions reductions;
  @Inject public Directory directory;
  @Inject public Clock clock;

  public Caller caller(String office, Group group) {
    return new Caller("sub-r", "r-1", Set.of(group), directory.office(office).orElseThrow(), true);
  }

  public Caller clerk() {
    return caller("14101-welfare", Group.STAFF);
  }

  public Caller theOfficer() {
    return caller("14101-civil", Group.MEASURE_OFFICER);
  }

  public PreparedReduction prepared(String id, long version, String kindAndTarget) {
    return asked(ReductionDoor.REDUCTION, theOfficer(), id, tag(version), body(kindAndTarget));
  }

  public PreparedReduction asked(
      ReductionDoor path, Caller by, String id, String ifMatch, byte[] body) {
    return reductions.prepare(path, by, id, ifMatch, body).orElseThrow();
  }

  public static byte[] body(String kindAndTarget) {
    return "{\"kind\":%s,\"reason\":\"本人から申出の取下げがあった\"}".formatted(kindAndTarget).getBytes(UTF_8);
  }

  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /** As the approval does it once two people have granted it. */
  public void granted(PreparedReduction prepared) {
    PreparedReduction opened = PreparedReduction.of(prepared.toBytes());
    ledger.write(
        () -> {
          Entry entry = reductions.apply(opened, clock.instant());
          return ledger.append(ledger.lock(), List.of(entry));
        });
  }

  public static Refusal refused(ProblemCode code, Executable attempt) {
    Refusal refusal = assertThrows(Refusal.class, attempt);
    assertEquals(code, refusal.code(), refusal.detail());
    return refusal;
  }

  public String state(String id) {
    return officer().get(PATH + "/" + id).then().statusCode(200).extract().path("state");
  }
}
