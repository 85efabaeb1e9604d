package jp.ward.guard.check;

import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.SharedAccounts;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.kernel.PersonId;
import jp.ward.guard.web.Fields;
import jp.ward.guard.web.Refusal;

/**
 * Reads {@code staff}: a person asks in their own name, a system in that of its own ward's staff.
 * Held by BadCallerStoryTest, UnseenSendStoryTest.
 */
final class AskerForm {

  private static final Set<Channel> UNATTENDED =
      Set.of(Channel.KIOSK, Channel.ONLINE, Channel.SYSTEM);

  /** A run of letters or messages that no person sees. */
  private static final Set<Channel> UNSEEN = Set.of(Channel.POST, Channel.EMAIL, Channel.SMS);

  private final Directory directory;
  private final SharedAccounts sharedAccounts;
  private final Caller caller;

  AskerForm(Directory directory, SharedAccounts sharedAccounts, Caller caller) {
    this.directory = directory;
    this.sharedAccounts = sharedAccounts;
    this.caller = caller;
  }

  /** Refuses callers who may not ask checks at all (contract 4.1). */
  static void requireMayAsk(Caller caller) {
    if (!caller.may(
        Group.WARD_SYSTEM, Group.STAFF, Group.MANAGER, Group.MEASURE_OFFICER, Group.CONTRACTOR)) {
      throw Refusal.forbidden(
          "Checks are asked by staff, or by a ward system in the name of staff (groups)."
              + " 確認は職員か、職員の名による区のシステムが行います。");
    }
  }

  /**
   * The asker; problems are added to the form.
   *
   * @param act null where it was wrong itself
   * @param channel likewise
   */
  Asker read(Fields form, Act act, Channel channel) {
    Optional<Fields> staff = form.optionalObject("staff");
    if (staff.isEmpty()) {
      boolean known = act != null && channel != null;
      if (caller.isSystem() && known && !mayBeNobody(act, channel)) {
        form.refuse(
            "staff", "Name the member of staff for whom the system asks. 職員のidと所属を送ってください。");
      }
      return asker(caller.isSystem() ? null : caller.upn(), caller.office());
    }
    String id = staff.get().text("id", true, 200);
    if (id != null && !PersonId.isPlain(id)) {
      staff
          .get()
          .refuse("id", "Send the id without spaces or unseen characters. 空白や見えない文字を除いてください。");
      id = null;
    }
    String office = staff.get().text("office", true, 64);
    Optional<Office> known = Optional.ofNullable(office).flatMap(directory::office);
    if (office != null && known.isEmpty()) {
      staff.get().refuse("office", "Name an office of policies/offices.csv. 登録のある所属にしてください。");
    }
    if (id == null || known.isEmpty()) {
      return asker(id, caller.office());
    }
    requireOwnName(form.path("staff"), id, known.get());
    return asker(caller.isSystem() ? id : caller.upn(), known.get());
  }

  /** A system may ask in the name of an account that several people share, and no more for it. */
  private Asker asker(String staff, Office office) {
    Asker asker = new Asker(caller, staff, office, caller.shared());
    return caller.isSystem() && sharedAccounts.include(asker.person())
        ? new Asker(caller, staff, office, true)
        : asker;
  }

  private static boolean mayBeNobody(Act act, Channel channel) {
    return UNATTENDED.contains(channel) || act == Act.SEND && UNSEEN.contains(channel);
  }

  private void requireOwnName(String path, String id, Office office) {
    if (caller.isSystem()) {
      if (!office.municipality().equals(caller.municipality())) {
        throw Refusal.forbidden(
            path
                + ".office: name staff of the system's own municipality."
                + " システムは自区市町村の職員の名でのみ確認できます。");
      }
    } else if (!caller.isSamePersonAs(id, id) || !office.code().equals(caller.office().code())) {
      throw Refusal.forbidden(
          path
              + ": leave it out, or send the id and office of the token."
              + " staff は省くか、トークンと同じ職員・所属にしてください。");
    }
  }
}
