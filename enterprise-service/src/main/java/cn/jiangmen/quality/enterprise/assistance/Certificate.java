package cn.jiangmen.quality.enterprise.assistance;

import java.time.LocalDate;
import java.util.UUID;

/** A certificate that the enterprise holds, as the replica knows it. */
record Certificate(UUID id, String number, LocalDate issuedOn) {}
