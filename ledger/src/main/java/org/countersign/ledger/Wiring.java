package org.countersign.ledger;

/** The ledger's rooms as beans of the server. */
class Wiring {}
