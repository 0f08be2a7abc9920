package org.goodhart.desk;

/** Whether a ticket is on its way to another line. */
enum HandOverState {
    /** It is nobody's but the holder's. */
    KEPT,
    /** It was offered to a line, and nobody there has accepted it; the holder keeps the clock. */
    OFFERED,
    /** It was offered and given back before anybody accepted it; the clock never left the holder. */
    GIVEN_BACK;

    /** What moves a hand-over. Home is the line that has the ticket, there the one to which it was offered or given back. */
    enum Step {
        /** It is escalated to another line. */
        ESCALATED("escalated"),
        /** It is escalated to the line that has it. */
        ESCALATED_HOME("escalated to the line that has it"),
        /** It is returned to another line. */
        RETURNED("returned"),
        /** It is returned to the line that has it. */
        RETURNED_HOME("returned to the line that has it"),
        /** Somebody accepts it. */
        ACCEPTED("handover accepted"),
        /** It is given to an agent of the line to which it is offered. */
        ASSIGNED_THERE("assigned to an agent of the line it is offered to"),
        /** It is put into the queue of the line to which it is offered. */
        QUEUED_THERE("assigned to the queue of the line it is offered to"),
        /** It is given to any other line or agent. */
        ASSIGNED_ELSEWHERE("assigned otherwise");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
