package jp.ward.guard.audit;

import java.util.UUID;
import java.util.function.Supplier;

class DrawsAnId {
  Supplier<UUID> ids = UUID::randomUUID;
}
