/** route                                                             record        visitor founder seeker mentor officer member treasurer fund agency municip admin owner */
export const people = `
POST   /people/me/resume/preview                                  -             401 200 200 200 403 403 403 403 403 403 403   -
POST   /people/me/resume                                          -             401 200 200 200 403 403 403 403 403 403 403   -
GET    /people/me/adaptation                                      -             401 200 200 200 403 403 403 403 403 403 403   -
PUT    /people/me/adaptation                                      -             401 204 204 204 403 403 403 403 403 403 403   -
POST   /people/me/adaptation/withdraw                             -             401 204 204 204 403 403 403 403 403 403 403   -
GET    /people/:id/adaptation                                     person        401 403 403 403 200 403 403 403 403 403 200 403
GET    /people/duplicates                                         -             401 403 403 403 200 403 403 403 403 403 200   -
POST   /people/duplicates/:id/set-aside                           person        401 403 403 403 404 403 403 403 403 403 404 403
GET    /people/merges                                             -             401 403 403 403 200 403 403 403 403 403 200   -
POST   /people/merges                                             -             401 403 403 403 404 403 403 403 403 403 404   -
GET    /people/:id/cv.pdf                                         person        401 404 404 404 200 403 403 403 403 403 200 200
GET    /people/:id/resume.json                                    person        401 404 404 404 200 403 403 403 403 403 200 200
POST   /people/merges/:id/undo                                    person        401 403 403 403 404 403 403 403 403 403 404 403
`;
