package jp.ward.guard.ledger;

import java.util.UUID;
import java.util.function.Supplier;

class DrawsAnId {
  Supplier<UUID> ids = UUID::randomUUID;
}
