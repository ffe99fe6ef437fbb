const TRACKING = /^https?:\/\/[^\s"'<>{}]+\{tracking_number\}[^\s"'<>{}]*$/;

/** Whether a parcel can be followed there: an address with the parcel's number in it, or none. */
export const isTracking = (typed: string) => typed === "" || TRACKING.test(typed);
