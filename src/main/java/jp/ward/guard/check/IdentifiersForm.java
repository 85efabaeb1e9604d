package jp.ward.guard.check;

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
final class IdentifiersForm {

  private static final int MOST = 20;

  private final Identities identities;
  private final FieldProblems problems;
  private final Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
  private boolean complete = true;

  IdentifiersForm(Identities identities, FieldProblems problems) {
    this.identities = identities;
    this.problems = problems;
  }

  List<IdentifierRef> read(Fields form, String name, int atLeast) {
    List<IdentifierRef> references = new ArrayList<>();
    List<Fields> items = form.objects(name, atLeast, MOST);
    complete = !items.isEmpty();
    for (int i = 0; i < items.size(); i++) {
      Fields item = items.get(i);
      Scheme scheme = item.oneOf("scheme", Scheme.class, null);
      String value = item.text("value", true, 200);
      String municipality = item.text("municipality", false, 6);
      if (scheme == null || value == null) {
        complete = false;
        continue;
      }
      schemes.add(scheme);
      identities
          .asked(
              form.path(name) + "[" + i + "]",
              new Identifier(scheme, value, municipality),
              problems)
          .ifPresentOrElse(references::add, () -> complete = false);
    }
    return references;
  }

  Set<Scheme> schemes() {
    return schemes;
  }

  /** Whether every item could be read. */
  boolean isComplete() {
    return complete;
  }
}
