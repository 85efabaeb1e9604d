package jp.ward.guard.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.directory.Contact;
import jp.ward.guard.directory.Office;

/**
 * Reads contacts.csv: a wrong address is told at the start and not when somebody waits. Held by
 * BadPolicyZooTest.
 */
final class ContactFile {

  private static final String FILE = "contacts.csv";
  private static final List<String> HEADINGS = List.of("office", "role", "mail", "webhook");

  private ContactFile() {}

  /**
   * Reads whom to tell.
   *
   * @param sound whether the offices were read without a problem: one fault is told once
   */
  static List<Contact> read(
      PolicyFolder folder, List<Office> offices, boolean sound, List<PolicyProblem> problems) {
    Set<String> codes = offices.stream().map(Office::code).collect(Collectors.toSet());
    List<Contact> contacts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Csv.Entry row : Csv.records(folder, FILE, HEADINGS, problems)) {
      Contact one =
          new Contact(row.cell("office"), row.cell("role"), row.cell("mail"), row.cell("webhook"));
      String wrong = wrong(one, !sound || codes.contains(one.office()));
      if (wrong == null && !seen.add(one.office() + " " + one.role())) {
        wrong = "同じ所属・役割の行が二つあります。一つにしてください。";
      }
      if (wrong == null) {
        contacts.add(one);
      } else {
        problems.add(new PolicyProblem(FILE, row.line(), one.office(), wrong));
      }
    }
    return contacts;
  }

  private static String wrong(Contact one, boolean isKnown) {
    if (!isKnown) {
      return "所属の行が offices.csv にありません。行を加えるか、所属を正してください。";
    }
    if (!Contact.ROLES.contains(one.role())) {
      return "role は staff・manager・measure-officer のどれかにしてください。";
    }
    if (!one.mail().isEmpty() && !Contact.isMail(one.mail())) {
      return "mail が電子メールの宛先の形ではありません。所属の共用の宛先を一つ書いてください。";
    }
    if (!one.webhook().isEmpty() && !Contact.isSafeAddress(one.webhook())) {
      return "webhook は https:// で始まるアドレスにしてください。";
    }
    return one.mail().isEmpty() && one.webhook().isEmpty()
        ? "宛先がありません。mail か webhook を書くか、行を取り除いてください。"
        : null;
  }
}
