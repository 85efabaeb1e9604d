package jp.ward.guard.handover;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Fields;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/** Reads one list of identifiers into keyed references (contract 4.2). */
public final class IdentifiersForm {

  private static final int MOST = 20;

  private final Identities identities;
  private final FieldProblems problems;

  public IdentifiersForm(Identities identities, FieldProblems problems) {
    this.identities = identities;
    this.problems = problems;
  }

  /** Whoever stands under a name of the form, from none on. */
  public List<IdentifierRef> read(Fields form, String name) {
    return read(form.objects(name, 0, MOST), form.path(name), EnumSet.noneOf(Scheme.class));
  }

  /** The {@code identifiers} of one resident, of whom at least one finds a resident. */
  public List<IdentifierRef> resident(Fields form) {
    List<Fields> items = form.objects("identifiers", 1, MOST);
    Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
    List<IdentifierRef> references = read(items, form.path("identifiers"), schemes);
    boolean complete = !items.isEmpty() && references.size() == items.size();
    if (complete && schemes.stream().noneMatch(Scheme::findsResident)) {
      form.refuse(
          "identifiers",
          "Name the resident by a number, a kana name with date of birth, a telephone number, a"
              + " mailbox or an address. 氏名だけ・登録番号だけでは特定できません。");
    }
    return references;
  }

  private List<IdentifierRef> read(List<Fields> items, String path, Set<Scheme> schemes) {
    List<IdentifierRef> references = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Fields item = items.get(i);
      Scheme scheme = item.oneOf("scheme", Scheme.class, null);
      String value = item.text("value", true, 200);
      String municipality = item.text("municipality", false, 6);
      if (scheme != null && value != null) {
        schemes.add(scheme);
        identities
            .asked(path + "[" + i + "]", new Identifier(scheme, value, municipality), problems)
            .ifPresent(references::add);
      }
    }
    return references;
  }
}
