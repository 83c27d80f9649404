/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const mentoring = `
GET    /mentoring/me                                              -             401 403 403 200 403 403 403 403 403 403 403   -
PUT    /mentoring/me                                              -             401 403 403 200 403 403 403 403 403 403 403   -
GET    /mentoring/mentors                                         -             401 403 403 403 200 403 403 403 403 403 403   -
GET    /mentoring/proposals                                       -             401 200 200 200 403 403 403 403 403 403 403   -
POST   /mentoring/proposals/:id/decline                           other         401 404 404 404 403 403 403 403 403 403 403 200
POST   /mentoring/proposals/:id/accept                            proposal      401 403 403 404 403 403 403 403 403 403 403 200
POST   /mentoring/proposals/:id/confirm                           taken         401 404 404 404 403 403 403 403 403 403 403 200
GET    /mentoring/mentorships                                     -             401 200 200 200 403 403 403 403 403 403 403   -
POST   /mentoring/mentorships/:id/meetings                        mentorship    401 404 404 404 403 403 403 403 403 403 403 201
POST   /mentoring/mentors/:id/state                               mentor        401 403 403 403 200 403 403 403 403 403 403 403
POST   /mentoring/me/absences                                     -             401 403 403 201 403 403 403 403 403 403 403   -
POST   /mentoring/mentors/:id/ties                                mentor        401 403 403 403 200 403 403 403 403 403 403 403
POST   /mentoring/mentorships/:id/replace                         mentorship    401 404 404 404 403 403 403 403 403 403 403 404
GET    /mentoring/charters                                        -             401 403 403 403 200 403 403 403 403 403 403   -
GET    /mentoring/mentorships/:id/charter                         mentorship    401 404 404 404 200 403 403 403 403 403 403 200
GET    /mentoring/mentorships/:id/charter.pdf                     mentorship    401 404 404 404 200 403 403 403 403 403 403 200
POST   /mentoring/mentorships/:id/charter/code                    mentorship    401 404 404 404 409 403 403 403 403 403 403 409
POST   /mentoring/mentorships/:id/charter/sign                    mentorship    401 404 404 404 409 403 403 403 403 403 403 409
POST   /mentoring/mentorships/:id/move                            mentorship    401 404 404 404 200 403 403 403 403 403 403 409
GET    /mentoring/needs                                           -             401 403 403 403 200 403 403 403 403 403 403   -
PUT    /mentoring/needs/:id                                       repaying      401 403 403 403 200 403 403 403 403 403 403 403
GET    /mentoring/rounds                                          -             401 403 403 403 200 403 403 403 403 403 403   -
POST   /mentoring/rounds                                          -             401 403 403 403 201 403 403 403 403 403 403   -
GET    /mentoring/rounds/:id                                      round         401 403 403 403 200 403 403 403 403 403 403 200
POST   /mentoring/rounds/:id/publish                              round         401 403 403 403 200 403 403 403 403 403 403 409
POST   /mentoring/rounds/:id/discard                              round         401 403 403 403 409 403 403 403 403 403 403 409
`;
