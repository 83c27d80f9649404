/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const instruction = `
GET    /loans/applications/:id/study                              application   401 403 403 403 200 403 403 403 403 403 403 403
PUT    /loans/applications/:id/study/note                         studied       401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/applications/:id/study/records                      studied       401 403 403 403 201 403 403 403 403 403 403 403
POST   /loans/applications/:id/study/scores                       studied       401 403 403 403 201 403 403 403 403 403 403 403
GET    /loans/applications/:id/ineligibility                      application   401 404 404 403 200 403 200 200 403 403 403 200
POST   /loans/applications/:id/declare-ineligible                 studied       401 403 403 403 409 403 403 403 403 403 403 403
POST   /loans/applications/:id/contest                            studied       401 404 404 403 403 403 403 403 403 403 403 409
GET    /loans/desk                                                -             401 403 403 403 200 403 403 403 403 403 403   -
GET    /loans/desk/team                                           -             401 403 403 403 200 403 403 403 403 403 403   -
POST   /loans/desk/absences                                       -             401 403 403 403 201 403 403 403 403 403 403   -
POST   /loans/desk/absences/:id/end                               absence       401 403 403 403 200 403 403 403 403 403 403   -
GET    /loans/applications/:id/desk                               application   401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/applications/:id/take                               studied       401 403 403 403 409 403 403 403 403 403 403 403
POST   /loans/applications/:id/hand-over                          studied       401 403 403 403 422 403 403 403 403 403 403 403
GET    /loans/grids                                               -             401 403 403 403 200 403 403 200 403 403 403   -
PUT    /loans/grids/draft                                         -             401 403 403 403 403 403 403 200 403 403 403   -
POST   /loans/grids/draft/publish                                 -             401 403 403 403 403 403 403 200 403 403 403   -
DELETE /loans/grids/draft                                         -             401 403 403 403 403 403 403 409 403 403 403   -
POST   /loans/applications/:id/send-back                          studied       401 403 403 403 409 403 403 403 403 403 403 403
POST   /loans/applications/:id/present                            reviewed      401 403 403 403 200 403 403 403 403 403 403 403
POST   /loans/applications/:id/propose                            studied       401 403 403 403 409 403 403 403 403 403 403 403
`;
