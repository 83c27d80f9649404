/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const followup = `
GET    /mentoring/mentorships/:id/times                           mentorship    401 404 404 404 403 403 403 403 403 403 403 200
POST   /mentoring/meetings/:id/move                               meeting       401 404 404 404 403 403 403 403 403 403 403 200
POST   /mentoring/meetings/:id/hold                               meeting       401 404 404 404 403 403 403 403 403 403 403 409
POST   /mentoring/meetings/:id/miss                               meeting       401 404 404 404 403 403 403 403 403 403 403 409
POST   /mentoring/meetings/:id/cancel                             meeting       401 404 404 404 403 403 403 403 403 403 403 200
GET    /mentoring/calendar                                        -             401 200 200 200 403 403 403 403 403 403 403   -
POST   /mentoring/calendar                                        -             401 201 201 201 403 403 403 403 403 403 403   -
POST   /mentoring/calendar/revoke                                 -             401 200 200 200 403 403 403 403 403 403 403   -
GET    /mentoring/calendar/:token                                 -             404 404 404 404 404 404 404 404 404 404 404   -
GET    /followup/firms                                            -             401 200 200 200 403 403 403 403 403 403 403   -
GET    /followup/firms/:id                                        followed      401 404 404 404 200 403 403 403 403 403 403 200
GET    /followup/reports                                          -             401 200 200 200 200 403 403 403 403 403 403   -
POST   /followup/reports                                          -             401 403 403 404 403 403 403 403 403 403 403   -
GET    /followup/reports/:id                                      report        401 404 404 404 200 403 403 403 403 403 403 200
POST   /followup/reports/:id/light                                report        401 404 404 404 403 403 403 403 403 403 403 200
GET    /followup/late                                             -             401 403 403 403 200 403 403 403 403 403 403   -
GET    /followup/silent                                           -             401 403 403 403 200 403 403 403 403 403 403   -
POST   /followup/contacts/:id/have                                contact       401 403 403 403 200 403 403 403 403 403 403 409
`;
