/** Codes of the audit trail about meetings and their conclusions in words. */
export const meetingActions: Record<string, string> = {
  "meeting.begun": "Began a weekly meeting",
  "meeting.edited": "Changed a meeting's day or details",
  "meeting.note-saved": "Wrote minutes",
  "meeting.topic-added": "Added a topic",
  "meeting.topic-edited": "Edited a topic",
  "meeting.topic-moved": "Moved a topic",
  "meeting.topic-removed": "Removed a topic",
  "meeting.topic-restored": "Restored a topic",
  "meeting.pack-frozen": "Froze a meeting's pack",
  "meeting.addendum-added": "Added an addendum to a pack",
  "meeting.paper-saved": "Recorded a meeting paper's number",
  "conclusion.added": "Recorded a conclusion",
  "conclusion.edited": "Edited a conclusion",
  "conclusion.reported": "Reported on a conclusion",
  "conclusion.dropped": "Stopped following a conclusion",
  "conclusion.resumed": "Took up a conclusion again",
};

export const meetingKinds: Record<string, string> = {
  meeting: "Weekly meeting",
  conclusion: "Conclusion",
};

export const meetingFields: Record<string, string> = {
  hash: "Check code",
  topic: "Topic",
  way: "Moved",
  chair: "Chair",
  attendance: "Present",
  content: "Conclusion",
};
